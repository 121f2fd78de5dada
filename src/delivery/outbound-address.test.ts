import assert from 'node:assert/strict'
import type { LookupAddress } from 'node:dns'
import { test } from 'node:test'
import { Fault } from '#ground/fault.ts'
import { outboundAddress } from './outbound-address.ts'

const isRefused = (error: unknown) => error instanceof Fault && error.reason === 'outbound.local_host'
const answering =
  (...addresses: string[]) =>
  (): Promise<LookupAddress[]> =>
    Promise.resolve(addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })))

for (const host of [
  '127.0.0.1',
  '127.1.2.3',
  '0x7f.1',
  '0177.0.0.1',
  '2130706433',
  'localhost',
  'localhost.',
  'LOCALHOST',
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '169.254.169.254',
  '172.31.255.255',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::1',
  '[::1]',
  '::',
  '::127.0.0.1',
  '::ffff:10.0.0.1',
  '[::ffff:a00:1]',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  'fc00::1',
  'fd12:3456::1',
  'fe80::1',
  'ff02::1',
])
  test(`${host} is no way out`, async () => {
    await assert.rejects(outboundAddress(host, { localHosts: [] }), isRefused)
  })

for (const host of ['8.8.8.8', '172.32.0.1', '100.128.0.1', '169.253.1.1', '2606:4700::1111', '[2a00:1450::5]'])
  test(`${host} is one`, async () => {
    const { address } = await outboundAddress(host, { localHosts: [] })
    assert.equal(address, host.replace(/[[\]]/g, ''))
  })

test('a name is asked for once and spoken to at that address, whatever it says later', async () => {
  const answers = [answering('93.184.216.34'), answering('127.0.0.1')]
  let asked = 0
  const resolve = () => (answers[asked++] as () => Promise<LookupAddress[]>)()
  assert.deepEqual(await outboundAddress('Mail.Example.org.', { localHosts: [], resolve }), {
    address: '93.184.216.34',
    name: 'mail.example.org',
  })
  assert.equal(asked, 1)
  await assert.rejects(outboundAddress('mail.example.org', { localHosts: [], resolve }), isRefused)
})

test('one local address among others is enough to refuse a name', async () => {
  const resolve = answering('93.184.216.34', 'fd00::7')
  await assert.rejects(outboundAddress('mail.example.org', { localHosts: [], resolve }), isRefused)
})

test('what the settings name is a way out, and nothing beside it', async () => {
  const localHosts = ['mail.lan', '[::1]']
  const resolve = answering('10.0.0.5')
  assert.equal((await outboundAddress('MAIL.lan.', { localHosts, resolve })).address, '10.0.0.5')
  assert.equal((await outboundAddress('::1', { localHosts })).address, '::1')
  await assert.rejects(outboundAddress('mail2.lan', { localHosts, resolve }), isRefused)
  await assert.rejects(outboundAddress('10.0.0.5', { localHosts, resolve }), isRefused)
})

test('a name without an address says so', async () => {
  await assert.rejects(outboundAddress('mail.example.org', { localHosts: [], resolve: answering() }), {
    code: 'ENOTFOUND',
  })
})
