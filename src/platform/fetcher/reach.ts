// What the paper's server may be made to talk to: the public internet, on the web's ports, and nothing in its own house.
import { BlockList, isIP } from 'node:net'

/** https://www.iana.org/assignments/iana-ipv4-special-registry/ */
const specialV4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]
/** Only what is given out to the world is reached at all; of it, this is not: https://www.iana.org/assignments/iana-ipv6-special-registry/ */
const givenOutV6 = ['2000::/3']
const specialV6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']

function listOf(subnets: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList()
  for (const subnet of subnets) {
    const [network = '', prefix] = subnet.split('/')
    list.addSubnet(network, Number(prefix), family)
  }
  return list
}
const closedV4 = listOf(specialV4, 'ipv4')
const openV6 = listOf(givenOutV6, 'ipv6')
const closedV6 = listOf(specialV6, 'ipv6')

/** An address as the system resolved it, so that no spelling of a name or a number can hide what it is. */
export function isPublicAddress(address: string): boolean {
  const [bare = ''] = address.split('%')
  const family = isIP(bare)
  if (family === 4) return !closedV4.check(bare, 'ipv4')
  if (family !== 6) return false
  // `::ffff:127.0.0.1` is 127.0.0.1, however it is written.
  const mapped = mappedV4(bare)
  if (mapped !== undefined) return isPublicAddress(mapped)
  return openV6.check(bare, 'ipv6') && !closedV6.check(bare, 'ipv6')
}

function mappedV4(address: string): string | undefined {
  // The parser of addresses writes every spelling of the same address in one way.
  const written = new URL(`http://[${address}]`).hostname
  const [, high, low] = /^\[::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})\]$/.exec(written) ?? []
  if (high === undefined || low === undefined) return undefined
  return [high, low]
    .map((part) => Number.parseInt(part, 16))
    .flatMap((part) => [part >> 8, part & 255])
    .join('.')
}

const webPorts = [80, 443, 8080, 8443]

/** Why nothing may be fetched from there; undefined where it may. */
export type Judge = (address: string, port: number) => 'forbidden-address' | 'forbidden-port' | undefined

/** `also`: what counts as the world outside although it is not, as `127.0.0.1:4801`. Tests play a hostile host there. */
export const judgeOf =
  (also: ReadonlySet<string>): Judge =>
  (address, port) => {
    if (also.has(`${address}:${port}`)) return undefined
    if (!isPublicAddress(address)) return 'forbidden-address'
    return webPorts.includes(port) ? undefined : 'forbidden-port'
  }
