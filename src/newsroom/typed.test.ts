import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Choices, topicsLine } from './contract.ts'
import { clashWords, faultWords, markdownWords, missingWords } from './refusals.ts'
import { draftAsTyped, readStory, unsentText } from './typed.ts'

const choices: Choices = {
  sections: [{ id: 'section_local' }],
  kinds: ['news', 'analysis', 'opinion', 'sponsored'],
  zone: 'Europe/London',
}
const typed = { headline: 'The wall', kind: 'news', section: 'section_local', body: 'It stands.' }

const written = (fields: Record<string, string | readonly string[]> = {}) => {
  const read = readStory({ ...typed, ...fields }, choices)
  assert.ok(read.ok, JSON.stringify(read))
  return read.value
}
const wrongFields = (fields: Record<string, string | readonly string[]>): readonly string[] => {
  const read = readStory({ ...typed, ...fields }, choices)
  return read.ok ? [] : read.errors.map(({ field }) => field)
}

test('what is typed becomes a story: tidy lines, an embargo on the paper’s clock, bylines in rows', () => {
  const story = written({
    headline: '  The \r\n wall ',
    topics: 'Harbour, "Baltic, North" ,, Sea wall',
    'bylinePerson[]': ['Idris Calloway', '', 'Maren Ostrow'],
    'bylineRole[]': ['Shipping', '', ''],
    embargoUntil: '2022-07-09 18:30',
    sensitive: 'yes',
  })
  assert.equal(story.words.headline, 'The wall')
  assert.equal(story.words.sensitive, true)
  assert.deepEqual(story.topics, ['Harbour', 'Baltic, North', 'Sea wall'])
  assert.deepEqual(story.bylines, [
    { name: 'Idris Calloway', role: 'Shipping' },
    { name: 'Maren Ostrow', role: '' },
  ])
  assert.equal(story.embargoUntil, '2022-07-09T17:30:00.000Z')
})

test('topics with a comma in their name come back as they were', () => {
  const names = ['Harbour', 'Baltic, North']
  assert.deepEqual(written({ topics: topicsLine(names) }).topics, names)
})

const many = (count: number, length: number) =>
  Array.from({ length: count }, (_, at) => String(at).padEnd(length, 'x'))

test('what is too long, unknown, missing or unreadable is said at its field', () => {
  const cases: readonly (readonly [field: string, value: string | readonly string[], told?: string])[] = [
    ['headline', ''],
    ['headline', 'x'.repeat(301)],
    ['headline', ['a', 'b']],
    ['standfirst', 'x'.repeat(1001)],
    ['kicker', 'x'.repeat(121)],
    ['dateline', 'x'.repeat(121)],
    ['kind', 'gossip'],
    ['kind', 'page'],
    ['section', 'section_gone'],
    ['topics', many(31, 3).join(',')],
    ['topics', many(1, 81).join(',')],
    ['topics', '!!!'],
    ['topics', 'x'.repeat(100_000)],
    ['embargoUntil', 'tomorrow'],
    ['embargoUntil', '2022-02-31 10:00'],
    ['body', '```broadsheet adBreak\nnot json\n```'],
    ['bylinePerson[]', many(21, 3), 'bylines'],
    ['bylinePerson[]', 'x'.repeat(121), 'bylines'],
    ['bylineRole[]', 'Somebody', 'bylines'],
  ]
  for (const [field, value, told = field] of cases)
    assert.deepEqual(wrongFields({ [field]: value }), [told], `${field}: ${String(value).slice(0, 30)}`)
})

test('a damaged block is named by its line', () => {
  const read = readStory(
    { ...typed, body: 'One.\n\nTwo.\n\n```broadsheet adBreak\n{"type":"adBr\n```' },
    choices,
  )
  assert.ok(!read.ok)
  assert.match(read.errors[0]?.message ?? '', /line 5/)
})

test('a field that no form of ours has changes nothing', () => {
  const extra = JSON.parse(
    '{"id":"story_x","role":"owner","publishedAt":"2020","version":"9","__proto__":"x","constructor":"y"}',
  )
  assert.deepEqual(written(extra), written())
  assert.equal(({} as Record<string, unknown>)['polluted'], undefined)
})

test('characters that no database keeps do not reach it', () => {
  const { words } = written({ headline: 'The\u0000 wall', body: 'It\u0000 stands.\r\nStill.' })
  assert.equal(words.headline, 'The wall')
  assert.doesNotMatch(JSON.stringify(words.body), /u0000|\\r/)
})

test('what was typed comes back as typed, however wrong', () => {
  const draft = draftAsTyped({
    headline: 'x'.repeat(400),
    kind: 'gossip',
    'bylinePerson[]': 'A',
    embargoUntil: 'tomorrow',
    revision: '4',
  })
  assert.equal(draft.headline.length, 400)
  assert.equal(draft.kind, 'news')
  assert.deepEqual(draft.bylines, [{ person: 'A', role: '' }])
  assert.equal(draft.embargoUntil, 'tomorrow')
  assert.equal(unsentText({ headline: 'A', body: 'B', token: 'secret' }), 'A\n\nB')
})

test('every no has words that end like a sentence', () => {
  const sentences = [
    ...Object.values(missingWords),
    ...Object.values(markdownWords).map((say) => say(3)),
    ...[...Object.values(clashWords), ...Object.values(faultWords)].map(({ hint }) => hint),
  ]
  for (const sentence of sentences) assert.match(sentence, /^[A-Z].*[.:]$/)
})
