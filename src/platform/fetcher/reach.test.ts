import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isPublicAddress, judgeOf } from './reach.ts'

const own = `
  127.0.0.1 127.255.255.254 0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254
  100.64.0.1 100.127.255.255 192.0.0.8 192.0.2.1 198.18.0.1 198.51.100.7 203.0.113.9 224.0.0.1 239.255.255.250 240.0.0.1 255.255.255.255
  :: ::1 ::ffff:127.0.0.1 ::ffff:7f00:1 ::ffff:10.0.0.1 0:0:0:0:0:ffff:c0a8:0101 ::127.0.0.1 fe80::1 fe80::1%eth0 fc00::1 fd12:3456::1
  ff02::1 64:ff9b::7f00:1 64:ff9b::a00:1 2001::1 2001:db8::1 2002:7f00:1:: 100::1 fec0::1 3fff::1 5f00::1
`
const world =
  '1.1.1.1 9.9.9.9 100.63.255.255 100.128.0.1 172.15.0.1 172.32.0.1 192.167.1.1 2606:4700::1111 2a00:1450::1 ::ffff:9.9.9.9'

test('every address of the own house is known for one, however it is written', () => {
  for (const address of own.trim().split(/\s+/)) assert.equal(isPublicAddress(address), false, address)
  for (const address of world.split(' ')) assert.equal(isPublicAddress(address), true, address)
  for (const nonsense of ['', 'localhost', '127.1', '0x7f.0.0.1'])
    assert.equal(isPublicAddress(nonsense), false)
})

test('only the ports of the web are tried', () => {
  const judge = judgeOf(new Set(['127.0.0.1:4801']))
  assert.equal(judge('9.9.9.9', 443), undefined)
  for (const port of [22, 25, 6379, 11211, 3306, 5432, 9200])
    assert.equal(judge('9.9.9.9', port), 'forbidden-port', String(port))
  assert.equal(judge('127.0.0.1', 4801), undefined)
  assert.equal(judge('127.0.0.1', 4802), 'forbidden-address')
})
