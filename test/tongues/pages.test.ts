// Every kind of page in every language that the paper speaks: valid, in its direction, and without a word of another language.
import assert from 'node:assert/strict'
import { HtmlValidate } from 'html-validate'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { catalogue, type Spoken, spokenLanguages } from '#languages/catalogue.ts'
import type { Forms } from '#languages/message.ts'
import { directionOf } from '#languages/tag.ts'
import { clock } from '#platform/mint.ts'
import { faultPage } from '#site/index.ts'
import { feedFormats } from '#ui/feed-formats.ts'
import { onSqlite } from '../harness/databases.ts'
import { openPaper } from '../harness/paper.ts'
import { rulesOfPages } from '../look/rules.ts'
import { printSample } from './print-sample.ts'
import { samples } from './samples.ts'

type Tree = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}{3,}/gu) ?? []
const textsOf = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Object.values(value as object).flatMap(textsOf)
const messagesOf = (tag: Spoken): readonly string[] =>
  Object.values(catalogue[tag] as Readonly<Record<string, string | Forms>>)
    .flatMap(textsOf)
    .map((text) => text.replace(/\{\w+\}/g, ' '))
const english = new Set(messagesOf('en').flatMap(wordsIn))

/** Names of formats, which are the same in every language. */
const formats = feedFormats.map(({ called }) => called)

const read = new Set(['aria-label', 'alt', 'title', 'placeholder', 'data-show', 'data-title'])
const meta = /^(?:description|og:(?:title|description|site_name|image:alt))$/

/** What a reader sees, hears or finds in a search engine of a page: text, and the attributes that are read out. */
function saidBy(node: Tree): readonly string[] {
  // A hash is no word, whatever its letters make.
  if (node.nodeName === '#text' && 'value' in node)
    return /^[0-9a-f]{64}$/.test(node.value) ? [] : [node.value]
  if (node.nodeName === 'script' || node.nodeName === 'style') return []
  const attributes = 'attrs' in node ? node.attrs : []
  const of = (name: string) => attributes.find((one) => one.name === name)?.value ?? ''
  const spoken = attributes.filter(({ name }) => read.has(name)).map(({ value }) => value)
  const described = node.nodeName === 'meta' && meta.test(of('name') || of('property')) ? [of('content')] : []
  const inside = 'childNodes' in node ? node.childNodes.flatMap(saidBy) : []
  return [...spoken, ...described, ...inside]
}

const faults = ['bad-request', 'forbidden', 'foreign-origin', 'conflict', 'too-large', 'internal'] as const

const validator = new HtmlValidate(rulesOfPages)
async function faultsIn(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))
}

for (const language of spokenLanguages.filter((tag) => tag !== 'en'))
  onSqlite(`a paper in ${language} says nothing in English, on any page`, async (t, db) => {
    const paper = await openPaper(t, db)
    const addresses = await printSample(db, language)
    await paper.app.settle()
    const own = new Set([...messagesOf(language), ...textsOf(samples[language]), ...formats].flatMap(wordsIn))
    const pages = Object.entries(addresses).map(async ([kind, address]) => {
      const response = await paper.anonymous.get(encodeURI(address))
      assert.equal(response.status, Number(kind) || 200, `${kind}: ${address}`)
      return [kind, response] as const
    })
    const refusals = faults.map(
      async (fault) => [fault, await faultPage(fault, db, { origin: paper.origin }, clock())] as const,
    )
    for (const [kind, response] of await Promise.all([...pages, ...refusals])) {
      const text = await response.text()
      const isPage = response.headers.get('content-type')?.startsWith('text/html')
      const said = isPage ? saidBy(parse(text)) : [text.replace(/<[^>]*>|[\w-]+:\S+/g, ' ')]
      const foreign = said.flatMap(wordsIn).filter((word) => english.has(word) && !own.has(word))
      assert.deepEqual([...new Set(foreign)], [], `${kind} in ${language}`)
      if (!isPage) continue
      assert.match(text, new RegExp(`<html lang="${language}" dir="${directionOf(language)}">`), kind)
      assert.deepEqual(await faultsIn(text), [], `${kind} in ${language}`)
    }
  })
