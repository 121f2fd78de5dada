import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { deviceOf, networkOf } from './visitor.ts'

const app = new Hono().get('/network', (c) => c.text(networkOf(c))).get('/device', (c) => c.text(deviceOf(c)))

async function network(remoteAddress: string, headers: Record<string, string> = {}): Promise<string> {
  const env = { incoming: { socket: { remoteAddress } } }
  return (await app.request('/network', { headers }, env)).text()
}

test('a visitor is known by network, not by address', async () => {
  assert.equal(await network('203.0.113.77'), '203.0.113.0/24')
  assert.equal(await network('::ffff:203.0.113.77'), '203.0.113.0/24')
  assert.equal(await network('2001:0db8:00a1:2::77'), '2001:db8:a1::/48')
  assert.equal(await network('2001:db8::77'), '2001:db8:0::/48')
  assert.equal(await network('fe80::1%eth0'), 'fe80:0:0::/48')
  assert.equal(await (await app.request('/network')).text(), 'unknown')
})

test('a header of forwarding is believed from this machine alone, and only what its proxy appended', async () => {
  const forged = { 'x-forwarded-for': '198.51.100.9, 192.0.2.44' }
  assert.equal(await network('127.0.0.1', forged), '192.0.2.0/24')
  assert.equal(await network('::1', forged), '192.0.2.0/24')
  assert.equal(await network('203.0.113.77', forged), '203.0.113.0/24')
  assert.equal(await network('127.0.0.1', { 'x-forwarded-for': 'nonsense' }), '127.0.0.0/24')
})

test('a device is told in two words', async () => {
  const device = async (agent: string) => (await app.request('/device', { headers: { 'user-agent': agent } })).text()
  const gecko = 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0'
  assert.equal(await device(gecko), 'Firefox, Linux')
  const phone =
    'Mozilla/5.0 (Linux; Android 16; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36'
  assert.equal(await device(phone), 'Chrome, Android')
  assert.equal(await device('curl/9'), '')
})
