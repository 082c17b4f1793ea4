import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Instant } from '#kernel/time.ts'
import type { StoryId, StoryKind, Teaser, TranslationsId } from '#stories/index.ts'
import { frontLayouts } from '#ui/theme/look.ts'
import { arranged, type Placed } from './arrangement.ts'
import { emptyPlan, type Pin, room, slots } from './model.ts'
import {
  bandHidden,
  bandsIn,
  bandShown,
  nextEnd,
  ordered,
  pinnable,
  pinned,
  released,
  standing,
} from './rules.ts'

const noon = '2026-03-09T12:00:00.000Z' as Instant
const one = '2026-03-09T13:00:00.000Z' as Instant
const two = '2026-03-09T14:00:00.000Z' as Instant

const teaser = (number: number, kind: StoryKind = 'news', section = 'section_local' as const): Teaser => ({
  id: `story_${number}`,
  path: `/${number}`,
  headline: `Story ${number}`,
  standfirst: '',
  kicker: '',
  kind,
  sectionId: section,
  bylines: [],
  publicAt: noon,
  publishedAt: noon,
  updatedAt: noon,
  language: null,
  lead: null,
  sound: null,
})
const latest = Array.from({ length: 30 }, (_, number) =>
  teaser(number, number % 5 === 4 ? 'opinion' : 'news'),
)
const none: ReadonlyMap<StoryId, TranslationsId> = new Map()
const idsOf = (teasers: readonly Teaser[]) => teasers.map(({ id }) => id)
const everywhere = ({ lead, sidebars, second, opinion, river }: ReturnType<typeof arranged>) =>
  idsOf([...(lead ? [lead] : []), ...sidebars, ...second, ...opinion, ...river])

test('what is pinned stands where it was pinned, and the rest fills in order', () => {
  const front = arranged(
    {
      latest,
      groups: none,
      pinned: [
        { slot: 'lead', teaser: teaser(12) },
        { slot: 'second', teaser: teaser(99) },
      ],
    },
    'tiers',
  )
  assert.equal(front.lead?.id, 'story_12')
  assert.deepEqual(idsOf(front.sidebars), ['story_0', 'story_1'])
  assert.deepEqual(idsOf(front.second), ['story_99', 'story_2', 'story_3'])
  assert.deepEqual(idsOf(front.opinion), ['story_4', 'story_9', 'story_14'])
})

test('an editor may lead with an opinion; by itself none does', () => {
  const pinnedOpinion: Placed = { slot: 'lead', teaser: teaser(4, 'opinion') }
  assert.equal(arranged({ latest, groups: none, pinned: [pinnedOpinion] }, 'tiers').lead?.kind, 'opinion')
  const opinions = latest.map((one) => ({ ...one, kind: 'opinion' as const }))
  assert.equal(arranged({ latest: opinions, groups: none, pinned: [] }, 'tiers').lead, undefined)
})

test('no story stands twice, in no language either, whatever is pinned in whatever layout', () => {
  const number = fc.integer({ min: 0, max: 40 })
  const pins = fc.array(fc.record({ slot: fc.constantFrom(...slots), number }), { maxLength: 12 })
  const pairs = fc.array(fc.tuple(number, number), { maxLength: 6 })
  fc.assert(
    fc.property(pins, pairs, fc.constantFrom(...frontLayouts), (pins, pairs, layout) => {
      const groups = new Map<StoryId, TranslationsId>(
        pairs.flatMap(([a, b], at) => [a, b].map((each) => [`story_${each}`, `translations_${at}`] as const)),
      )
      const placed = pins.map(({ slot, number }) => ({ slot, teaser: teaser(number) }))
      const all = everywhere(arranged({ latest, pinned: placed, groups }, layout))
      const said = all.map((id) => groups.get(id) ?? id)
      assert.equal(new Set(said).size, said.length)
    }),
  )
})

const pin = (number: number, slot: Pin['slot'], until: Instant | null = null): Pin => ({
  storyId: `story_${number}`,
  slot,
  until,
  by: null,
  at: noon,
})

test('a story is pinned once, first in its slot, and a full slot lets go of whoever stood longest', () => {
  const plan = [pin(1, 'second'), pin(2, 'second'), pin(3, 'lead'), pin(4, 'lead'), pin(1, 'sidebar')].reduce(
    pinned,
    emptyPlan,
  )
  assert.deepEqual(
    plan.pins.map(({ storyId, slot }) => [storyId, slot]),
    [
      ['story_1', 'sidebar'],
      ['story_4', 'lead'],
      ['story_2', 'second'],
    ],
  )
  for (const slot of slots) {
    const full = Array.from({ length: 9 }, (_, number) => pin(number, slot)).reduce(pinned, emptyPlan)
    assert.equal(full.pins.length, room[slot])
    assert.equal(full.pins[0]?.storyId, 'story_8')
  }
})

test('a pin stands until its moment, and the front is printed anew at the first of them', () => {
  const plan = [pin(1, 'lead', two), pin(2, 'second', one), pin(3, 'opinion')].reduce(pinned, emptyPlan)
  assert.equal(nextEnd(plan, noon), one)
  assert.deepEqual(
    standing(plan, one).map(({ storyId }) => storyId),
    ['story_3', 'story_1'],
  )
  assert.equal(nextEnd(plan, two), null)
})

test('what cannot stand on a front is refused with the reason', () => {
  const story = { killedAt: null, kind: 'news' as const }
  assert.equal(pinnable(story, null, noon).ok, true)
  const refusals = [
    [{ ...story, killedAt: noon }, null, 'killed'],
    [{ ...story, kind: 'page' as const }, null, 'fixed-page'],
    [{ ...story, kind: 'sponsored' as const }, null, 'paid-for'],
    [story, noon, 'in-the-past'],
  ] as const
  for (const [story, until, why] of refusals)
    assert.deepEqual(pinnable(story, until, noon), { ok: false, why })
  assert.deepEqual(released(emptyPlan, 'story_1'), { ok: false, why: 'not-pinned' })
})

test('bands that were named come first, the rest as in the menu; hidden ones are none, and a section that is gone is passed over', () => {
  const sections = (['section_a', 'section_b', 'section_c'] as const).map((id) => ({ id }))
  const plan = ordered(emptyPlan, ['section_c', 'section_gone', 'section_c'])
  const ids = (some: readonly { readonly id: string }[]) => some.map(({ id }) => id)
  assert.deepEqual(ids(bandsIn(plan, sections).shown), ['section_c', 'section_a', 'section_b'])
  const without = bandHidden(plan, 'section_a')
  assert.ok(without.ok)
  const { shown, hidden } = bandsIn(without.value, sections)
  assert.deepEqual([ids(shown), ids(hidden)], [['section_c', 'section_b'], ['section_a']])
  assert.deepEqual(bandHidden(without.value, 'section_a'), { ok: false, why: 'hidden-already' })
  assert.deepEqual(bandShown(plan, 'section_a'), { ok: false, why: 'shown-already' })
})
