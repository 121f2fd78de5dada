import type { LookupAddress } from 'node:dns'
import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'
import { Fault } from '#ground/fault.ts'

/** The machine to speak to: its address was judged, and is to be used as it is. `name`: whose certificate it has to show. */
export interface OutboundAddress {
  address: string
  name: string
}

export interface Outbound {
  /** Machines of the house's own network that may be spoken to, as the settings name them. */
  localHosts: readonly string[]
  /** Every address of a name; the system's own where nothing is said. */
  resolve?: (host: string) => Promise<LookupAddress[]>
}

/**
 * The one door out. Whatever host somebody typed into a form is resolved here once, judged, and spoken to at that very address, so that a name
 * cannot lead elsewhere at its second answer. Throws `invalid` `outbound.local_host` when any address of it is this machine's, a private
 * network's or another that the internet does not carry, unless the settings name the host; and what the resolver throws for an unknown name.
 */
export async function outboundAddress(host: string, { localHosts, resolve = all }: Outbound): Promise<OutboundAddress> {
  const name = bare(host)
  const found = isIP(name) === 0 ? await resolve(name) : [{ address: name, family: isIP(name) }]
  const [first] = found
  if (first === undefined) throw Object.assign(new Error('The name has no address.'), { code: 'ENOTFOUND' })
  const isAllowed = localHosts.some((one) => bare(one) === name)
  if (!isAllowed && found.some(({ address }) => isLocal(address)))
    throw new Fault('invalid', 'outbound.local_host', { field: 'host', details: { host: name } })
  return { address: first.address, name }
}

/** Refuse a host that may not be spoken to. One whose name nobody knows at the moment passes: it is judged again before anything is sent. */
export async function refuseLocalHost(host: string, outbound: Outbound): Promise<void> {
  await outboundAddress(host, outbound).catch((error: unknown) => {
    if (error instanceof Fault) throw error
  })
}

const all = (host: string) => lookup(host, { all: true, order: 'ipv4first' })

function bare(host: string): string {
  return host
    .trim()
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '')
}

/** What IANA's registries of special addresses say is no place on the internet, and what only carries another address inside. */
const ranges: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  ['::', 96],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['5f00::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
]

let special: { 4: BlockList; 6: BlockList } | undefined

/** One list for each family: an address of IPv4 would else be found among those that IPv6 maps. */
function specialRanges() {
  if (special !== undefined) return special
  special = { 4: new BlockList(), 6: new BlockList() }
  for (const [address, prefix] of ranges)
    if (isIP(address) === 4) special[4].addSubnet(address, prefix, 'ipv4')
    else special[6].addSubnet(address, prefix, 'ipv6')
  return special
}

function isLocal(address: string): boolean {
  const plain = address.split('%')[0] ?? ''
  const family = isIP(plain)
  if (family === 4) return specialRanges()[4].check(plain, 'ipv4')
  return family !== 6 || specialRanges()[6].check(plain, 'ipv6')
}
