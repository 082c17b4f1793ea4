import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as make from '#document/make.ts'
import type { Body } from '#document/model.ts'
import { withOwnLinks } from './own-links.ts'

const home = URL.parse('https://paper.example/blog')
const to = (href: string): string => {
  const text = make.text(`said: "href":"https://paper.example/a"`, [make.link(href, '')])
  const body: Body = { type: 'doc', content: [make.paragraph([text])] }
  const after = JSON.parse(withOwnLinks(JSON.stringify(body), home)) as typeof body
  const changed = JSON.stringify(after).replaceAll(JSON.stringify(text.text), '""')
  assert.ok(JSON.stringify(after).includes(JSON.stringify(text.text)), 'words stay words')
  return /"href":("[^"]*")/.exec(changed)?.[1] ?? ''
}

for (const [before, after] of [
  ['https://paper.example/blog/2019/03/the-mole/', '/blog/2019/03/the-mole/'],
  ['http://www.paper.example/blog/?p=12#comment-7', '/blog/?p=12#comment-7'],
  ['https://paper.example', '/'],
  ['https://paper.example//evil.example/x', '/evil.example/x'],
  ['https://PAPER.example/wp-content/uploads/2019/03/plan.pdf', '/wp-content/uploads/2019/03/plan.pdf'],
  ['https://paper.example/%D1%81%D0%BB%D0%BE%D0%B2%D0%BE/', '/%D1%81%D0%BB%D0%BE%D0%B2%D0%BE/'],
  ['https://other.example/blog/2019/', 'https://other.example/blog/2019/'],
  ['https://shop.paper.example/', 'https://shop.paper.example/'],
  ['https://paper.example:8443/admin', 'https://paper.example:8443/admin'],
  ['https://me:word@paper.example/x', 'https://me:word@paper.example/x'],
  ['mailto:desk@paper.example', 'mailto:desk@paper.example'],
  ['/already/here', '/already/here'],
  ['#notes', '#notes'],
] as const)
  test(`${before} leads to ${after}`, () => assert.equal(to(before), JSON.stringify(after)))

test('a site without an address keeps its links', () => {
  const body = '{"href":"https://paper.example/"}'
  assert.equal(withOwnLinks(body, null), body)
})
