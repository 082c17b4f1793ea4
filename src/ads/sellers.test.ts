import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTime } from '../../test/harness/soon.ts'
import { countSellers, faultsIn, type SellerFault } from './sellers.ts'

test('a file as buyers read it has no fault', () => {
  const text = [
    '# Who may sell our space',
    'adexchange.example, 12345, DIRECT, f08c47fec0942fa0',
    'network.example,pub-1,reseller # by contract',
    'network.example, pub-1, RESELLER; extension=1',
    '',
    'OWNERDOMAIN=paper.example',
    'managerdomain = manager.example',
    'MANAGERDOMAIN=other.example, GB',
    'CONTACT=ads@paper.example',
    'SUBDOMAIN=local.paper.example',
    'INVENTORYPARTNERDOMAIN=partner.example',
    'placeholder.example.com, placeholder, DIRECT, placeholder',
  ].join('\n')
  assert.deepEqual(faultsIn(text), [])
  assert.equal(countSellers(text), 4)
  assert.deepEqual(faultsIn(''), [])
})

test('each line that a buyer would stumble over is named with its reason', () => {
  const cases: readonly (readonly [string, SellerFault | undefined])[] = [
    ['adexchange.example 12345 DIRECT', 'not-a-record'],
    ['adexchange.example, 12345', 'not-a-record'],
    ['https://adexchange.example, 12345, DIRECT', 'bad-domain'],
    ['adexchange, 12345, DIRECT', 'bad-domain'],
    ['ad_exchange.example, 12345, DIRECT', 'bad-domain'],
    ['-a.example, 1, DIRECT', 'bad-domain'],
    ['adexchange.example, , DIRECT', 'account-missing'],
    ['adexchange.example, 12345, DIRCT', 'direct-or-reseller'],
    ['adexchange.example, 12345, DIRECT, not an id', 'bad-authority'],
    ['adexchange.example, 12345, DIRECT, f08c, extra', 'too-many-fields'],
    ['OWNERDOMAN=paper.example', 'unknown-variable'],
    ['OWNERDOMAIN=', 'value-missing'],
    ['OWNERDOMAIN=https://paper.example/', 'bad-domain'],
    ['OWNERDOMAIN=paper.example, GB', 'too-many-fields'],
    ['MANAGERDOMAIN=paper.example, Britain', 'too-many-fields'],
    ['MANAGERDOMAIN=paper.example, GB, 1', 'too-many-fields'],
    ['<script>alert(1)</script>', 'not-a-record'],
    ['# anything, at, all', undefined],
  ]
  for (const [line, why] of cases)
    assert.deepEqual(faultsIn(`\n${line}`), why === undefined ? [] : [{ line: 2, why }], line)
})

test('a paper has one owner, and one manager for the world and for each country', () => {
  const text =
    'OWNERDOMAIN=a.example\nMANAGERDOMAIN=a.example\nMANAGERDOMAIN=b.example, GB\nMANAGERDOMAIN=c.example\nMANAGERDOMAIN=d.example, gb\nOWNERDOMAIN=a.example'
  assert.deepEqual(faultsIn(text), [
    { line: 4, why: 'manager-twice' },
    { line: 5, why: 'manager-twice' },
    { line: 6, why: 'owner-twice' },
  ])
})

test('a hundred thousand letters are checked in no time', () =>
  inTime(1000, 'a hundred thousand letters', () => {
    faultsIn('a'.repeat(100_000))
    faultsIn(`${'a.'.repeat(50_000)}, 1, DIRECT`)
    faultsIn('=,;#\n'.repeat(20_000))
  }))
