import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Instant } from '#kernel/time.ts'
import type { StoryId, StoryKind, Teaser, TranslationsId } from '#stories/index.ts'
import { frontLayouts } from '#ui/theme/look.ts'
import { arranged, eachOnce, inBands, type Placed, placedOnce } from './arrangement.ts'
import { emptyPlan, paperFront, type Pin, roomOf, type Slot, slots } from './model.ts'
import {
  bandHidden,
  bandsIn,
  isSamePlan,
  bandShown,
  nextEnd,
  ordered,
  pinnable,
  pinnedOn,
  released,
  standing,
} from './rules.ts'
import { sectionArranged } from './section-arrangement.ts'
import { standingIn } from './store/composed.ts'

const pinned = pinnedOn(paperFront)
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
        { slot: 'lead', place: 0, teaser: teaser(12) },
        { slot: 'second', place: 1, teaser: teaser(99) },
      ],
    },
    'tiers',
  )
  assert.equal(front.lead?.id, 'story_12')
  assert.deepEqual(idsOf(front.sidebars), ['story_0', 'story_1'])
  assert.deepEqual(idsOf(front.second), ['story_2', 'story_99', 'story_3'])
  assert.deepEqual(idsOf(front.opinion), ['story_4', 'story_9', 'story_14'])
})

test('an editor may lead with an opinion; by itself none does', () => {
  const pinnedOpinion: Placed = { slot: 'lead', place: 0, teaser: teaser(4, 'opinion') }
  assert.equal(arranged({ latest, groups: none, pinned: [pinnedOpinion] }, 'tiers').lead?.kind, 'opinion')
  const opinions = latest.map((one) => ({ ...one, kind: 'opinion' as const }))
  assert.equal(arranged({ latest: opinions, groups: none, pinned: [] }, 'tiers').lead, undefined)
})

test('no story stands twice, in no language either, whatever is pinned in whatever layout', () => {
  const number = fc.integer({ min: 0, max: 40 })
  const pins = fc.array(
    fc.record({ slot: fc.constantFrom(...slots), place: fc.integer({ min: 0, max: 5 }), number }),
    { maxLength: 12 },
  )
  const pairs = fc.array(fc.tuple(number, number), { maxLength: 6 })
  fc.assert(
    fc.property(pins, pairs, fc.constantFrom(...frontLayouts), (pins, pairs, layout) => {
      const groups = new Map<StoryId, TranslationsId>(
        pairs.flatMap(([a, b], at) => [a, b].map((each) => [`story_${each}`, `translations_${at}`] as const)),
      )
      const placed = pins.map(({ slot, place, number }) => ({ slot, place, teaser: teaser(number) }))
      const all = everywhere(arranged({ latest, pinned: placed, groups }, layout))
      const said = all.map((id) => groups.get(id) ?? id)
      assert.equal(new Set(said).size, said.length)
    }),
  )
})

const pin = (number: number, slot: Pin['slot'], until: Instant | null = null): Pin => ({
  storyId: `story_${number}`,
  slot,
  place: 0,
  headline: '',
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
    assert.equal(full.pins.length, roomOf(paperFront, slot))
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

test('a band shows nothing that stands above it, in the top or in another band, in no language either', () => {
  const number = fc.integer({ min: 0, max: 20 })
  const lists = fc.array(fc.array(number, { maxLength: 8 }), { maxLength: 5 })
  const pairs = fc.array(fc.tuple(number, number), { maxLength: 8 })
  const pins = fc.array(fc.tuple(number, fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })), {
    maxLength: 8,
  })
  fc.assert(
    fc.property(fc.array(number, { maxLength: 5 }), lists, pairs, pins, (above, lists, pairs, pins) => {
      const groups = new Map<StoryId, TranslationsId>(
        pairs.flatMap(([a, b], at) => [a, b].map((each) => [`story_${each}`, `translations_${at}`] as const)),
      )
      const saidBy = ({ id }: Teaser): string => groups.get(id) ?? id
      const top = [...new Map(above.map((number) => [saidBy(teaser(number)), teaser(number)])).values()]
      const all = pins.map(([number, band, place]) => ({
        slot: `band:section_${band}` as const,
        place,
        teaser: teaser(number),
      }))
      // What is pinned above is pinned in no band, and nothing has two places there.
      const free = placedOnce(all, groups).filter(
        ({ teaser, slot, place }, at, some) =>
          !top.some((other) => saidBy(other) === saidBy(teaser)) &&
          some.findIndex((other) => other.slot === slot && other.place === place) === at,
      )
      const bands = inBands(
        lists.map((list, at) => ({
          latest: [...new Set(list)].map((number) => teaser(number)),
          pinned: free.filter(({ slot }) => slot === `band:section_${at}`),
        })),
        top,
        groups,
        5,
      )
      const said = [...top, ...bands.flat()].map(saidBy)
      assert.equal(new Set(said).size, said.length)
      for (const [at, band] of bands.entries()) {
        const own = free.filter(({ slot }) => slot === `band:section_${at}`)
        assert.ok(band.length <= 5)
        assert.ok(own.every(({ teaser }) => band.includes(teaser)))
        const last = Math.max(-1, ...own.map(({ place }) => place))
        if (band.length > last) for (const { place, teaser } of own) assert.equal(band[place], teaser)
      }
    }),
  )
})

const inPlace = (number: number, place: number, slot: Pin['slot'] = 'second'): Pin => ({
  ...pin(number, slot),
  place,
})
const rowOf = (plan: ReturnType<typeof pinned>, slot: Pin['slot'] = 'second') =>
  Object.fromEntries(
    plan.pins.filter((one) => one.slot === slot).map(({ place, storyId }) => [place, storyId]),
  )

test('a story goes into the very place; who was pinned there moves down to the next that is free', () => {
  const plan = [inPlace(1, 0), inPlace(2, 1), inPlace(3, 3)].reduce(pinned, emptyPlan)
  assert.deepEqual(rowOf(plan), { 0: 'story_1', 1: 'story_2', 3: 'story_3' })
  assert.deepEqual(rowOf(pinned(plan, inPlace(9, 0))), {
    0: 'story_9',
    1: 'story_1',
    2: 'story_2',
    3: 'story_3',
  })
  assert.deepEqual(rowOf(pinned(plan, inPlace(9, 2))), {
    0: 'story_1',
    1: 'story_2',
    2: 'story_9',
    3: 'story_3',
  })
})

test('inside of a slot two neighbours change places, down as well as up', () => {
  const plan = [inPlace(1, 0), inPlace(2, 1), inPlace(3, 2)].reduce(pinned, emptyPlan)
  assert.deepEqual(rowOf(pinned(plan, inPlace(1, 1))), { 0: 'story_2', 1: 'story_1', 2: 'story_3' })
  assert.deepEqual(rowOf(pinned(plan, inPlace(3, 0))), { 0: 'story_3', 1: 'story_1', 2: 'story_2' })
  assert.deepEqual(rowOf(pinned(plan, inPlace(1, 2))), { 0: 'story_2', 1: 'story_3', 2: 'story_1' })
})

test('whatever is pinned after whatever, no story is pinned twice and no place is taken twice', () => {
  const deeds = fc.array(
    fc.record({
      number: fc.integer({ min: 0, max: 9 }),
      place: fc.integer({ min: 0, max: 6 }),
      slot: fc.constantFrom<Slot[]>(...slots, 'band:section_a', 'band:section_b'),
    }),
    { maxLength: 25 },
  )
  fc.assert(
    fc.property(deeds, (deeds) => {
      const { pins } = deeds
        .map(({ number, place, slot }) => inPlace(number, place, slot))
        .reduce(pinned, emptyPlan)
      const last = deeds.at(-1)
      assert.equal(new Set(pins.map(({ storyId }) => storyId)).size, pins.length)
      assert.equal(new Set(pins.map(({ slot, place }) => `${slot} ${place}`)).size, pins.length)
      for (const { slot, place } of pins) assert.ok(place >= 0 && place < roomOf(paperFront, slot))
      if (last)
        assert.ok(pins.some(({ storyId, slot }) => storyId === `story_${last.number}` && slot === last.slot))
    }),
  )
})

test('two plans are the same where readers would see no difference', () => {
  const plan = [inPlace(1, 0), inPlace(2, 1)].reduce(pinned, emptyPlan)
  const other = [inPlace(2, 1), { ...inPlace(1, 0), at: one }].reduce(pinned, emptyPlan)
  assert.ok(isSamePlan(plan, other))
  assert.ok(!isSamePlan(plan, pinned(plan, { ...inPlace(2, 1), headline: 'Other words' })))
  assert.ok(!isSamePlan(plan, ordered(plan, ['section_a'])))
})

const sectionPins = fc.array(
  fc.record({
    slot: fc.constantFrom('lead', 'sidebar', 'second'),
    place: fc.integer({ min: 0, max: 5 }),
    number: fc.integer({ min: 0, max: 40 }),
  }),
  { maxLength: 12 },
)

test('the first page of a section is its list where nothing is pinned; what is pinned stands in its place, and nothing twice', () => {
  const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 })), {
    maxLength: 6,
  })
  fc.assert(
    fc.property(
      sectionPins,
      pairs,
      fc.integer({ min: 0, max: 20 }),
      fc.constantFrom(0, 4, 6),
      (wanted, pairs, count, beside) => {
        const groups = new Map<StoryId, TranslationsId>(
          pairs.flatMap(([a, b], at) =>
            [a, b].map((each) => [`story_${each}`, `translations_${at}`] as const),
          ),
        )
        const stock = { latest: latest.slice(0, count), groups, beside }
        const plain = sectionArranged({ ...stock, pinned: [] })
        assert.deepEqual(idsOf(standingIn(plain)), idsOf(eachOnce(stock.latest, groups)))

        const { pins } = wanted
          .map(({ number, place, slot }) => inPlace(number, place, slot))
          .reduce(pinnedOn('section_a'), emptyPlan)
        const placed = placedOnce(
          pins.map(({ slot, place, storyId }) => ({
            slot,
            place,
            teaser: teaser(Number(storyId.slice('story_'.length))),
          })),
          groups,
        )
        const page = sectionArranged({ ...stock, pinned: placed })
        const said = idsOf(standingIn(page)).map((id) => groups.get(id) ?? id)
        assert.equal(new Set(said).size, said.length)
        const free = new Set(
          idsOf(stock.latest)
            .map((id) => groups.get(id) ?? id)
            .filter((one) => placed.every(({ teaser: { id } }) => (groups.get(id) ?? id) !== one)),
        )
        assert.equal(said.length, free.size + placed.length, 'and nothing is lost')
        for (const { slot, place, teaser } of placed) {
          const row = { lead: page.lead ? [page.lead] : [], sidebar: page.sidebars, second: page.second }[
            slot as 'lead' | 'sidebar' | 'second'
          ]
          assert.ok(row.includes(teaser))
          // Where others are enough to fill around it.
          if (slot === 'second' && page.river.length > 0) assert.equal(row[place], teaser)
        }
      },
    ),
  )
})

test('a front of a section has as many places as each of its layouts shows', () => {
  for (const slot of ['lead', 'sidebar', 'second'] as const) {
    const full = Array.from({ length: 9 }, (_, number) => pin(number, slot)).reduce(
      pinnedOn('section_a'),
      emptyPlan,
    )
    assert.equal(full.pins.length, { lead: 1, sidebar: 4, second: 6 }[slot])
  }
  assert.equal(roomOf('section_a', 'opinion'), 0)
  assert.equal(roomOf('section_a', 'band:section_b'), 0)
})
