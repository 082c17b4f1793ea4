import assert from 'node:assert/strict'
import { test } from 'node:test'
import { slugOf } from '#kernel/text.ts'
import { parseInstant } from '#kernel/time.ts'
import { planStates } from '#planning/index.ts'
import { pictures } from '../pictures/pictures.ts'
import { desk } from './desk.ts'
import { campaigns, paper, people, sections, stories } from './edition.ts'

const repeated = (names: readonly string[]): string[] =>
  names.filter((name, index) => names.indexOf(name) !== index)
const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word)).length

test('every name in the demo edition is given once and is fit for an address', () => {
  for (const names of [stories, people, sections].map((list) => list.map((one) => one.slug))) {
    assert.deepEqual(repeated(names), [])
    assert.deepEqual(
      names.filter((name) => slugOf(name) !== name),
      [],
    )
  }
})

test('short stories stand in sections that exist and are signed by people who exist', () => {
  assert.ok(stories.length >= 30)
  for (const story of stories) {
    assert.ok(
      sections.some((section) => section.slug === story.section),
      story.slug,
    )
    const count = wordsIn(story.bodyMarkdown)
    assert.ok(count >= 180 && count <= 450, `${story.slug} has ${count} words`)
    for (const byline of story.bylines)
      assert.ok(
        people.some((person) => person.slug === byline.person),
        byline.person,
      )
    assert.ok(story.bylines.length > 0 || story.sponsor, `${story.slug} is signed by nobody`)
    assert.equal(parseInstant(story.publishedAt), story.publishedAt)
    assert.ok(story.topics.length > 0)
  }
})

test('what the desk has in hand stands in sections that exist, by people who exist, in states of every kind', () => {
  for (const { headline, section, bylines } of desk) {
    assert.ok(
      sections.some(({ slug }) => slug === section),
      headline,
    )
    for (const { person } of bylines)
      assert.ok(
        people.some(({ slug }) => slug === person),
        headline,
      )
  }
  // To assign a story somebody must be there.
  const states = planStates.filter((state) => state !== 'assigned')
  assert.deepEqual(
    states.filter((state) => !desk.some((plan) => plan.state === state)),
    [],
  )
})

test('a section above another comes before it, and at least two are nested', () => {
  const nested = sections.filter((section) => section.above)
  assert.ok(nested.length >= 2)
  for (const section of nested) {
    const above = sections.findIndex((other) => other.slug === section.above)
    assert.ok(above >= 0 && above < sections.indexOf(section), section.slug)
  }
})

test('three stories come from March 2022, and the edition has one of each kind that a desk must handle', () => {
  assert.equal(stories.filter((story) => story.section === 'central-asia').length, 3)
  for (const kind of ['analysis', 'opinion', 'sponsored'])
    assert.ok(
      stories.some((story) => story.kind === kind),
      kind,
    )
  assert.equal(stories.filter((story) => story.correction).length, 1)
  assert.equal(stories.filter((story) => story.killed).length, 1)
})

test('one report is told in two other languages, one of them from right to left', () => {
  const told = stories.filter(({ translates }) => translates !== undefined)
  assert.deepEqual(told.map(({ language }) => language).toSorted(), ['ar', 'fr'])
  for (const { translates } of told) assert.ok(stories.some(({ slug }) => slug === translates))
})

test('the correction corrects something that stands in the story, after it was published', () => {
  for (const story of stories) {
    if (story.correction) {
      assert.equal(story.bodyMarkdown.split(story.correction.right).length, 2)
      assert.ok(story.correction.at > story.publishedAt)
    }
    if (story.killed) assert.ok(story.killed.at > story.publishedAt)
  }
})

test('it says that it is a demo, and its advertisements say what they show', () => {
  assert.match(paper.notice, /demo/i)
  assert.equal(campaigns.filter(({ isHouse }) => isHouse).length, 1)
  for (const { alt, sizes, draw } of campaigns) {
    assert.ok(alt.length > 20)
    for (const size of sizes)
      assert.match(draw(size, 'light'), /<text[^]*<text/, `nothing is said at ${size}`)
  }
})

test('every picture says what it shows and who made it, and stands in a story or is somebody’s portrait; every story names one that there is', () => {
  const names = pictures.map(({ name }) => name)
  assert.deepEqual(repeated(names), [])
  for (const { name, alt, caption, credit } of pictures) {
    assert.ok(alt.length > 60, name)
    assert.ok(caption !== '' && credit !== '', name)
  }
  const inBodies = stories.flatMap(({ bodyMarkdown }) =>
    Array.from(bodyMarkdown.matchAll(/picture:([\w-]+)/g), ([, name = '']) => name),
  )
  const faces = people.flatMap(({ slug }) => (names.includes(slug) ? [slug] : []))
  const shown = new Set([...stories.flatMap(({ lead }) => lead ?? []), ...inBodies, ...faces])
  assert.deepEqual([...shown].toSorted(), names.toSorted())
})

test('the pictures are lines and flat colours, and the same ones each time', () => {
  for (const { name, shapes } of pictures) {
    const drawn = shapes()
    assert.doesNotMatch(drawn, /gradient|filter|<image|<text|NaN|undefined/i, name)
    assert.equal(shapes(), drawn, name)
  }
})
