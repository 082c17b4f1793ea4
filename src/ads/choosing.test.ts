// Rules of who stands where, as tables: no database, no request, a clock that is given.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Instant, later } from '#kernel/time.ts'
import type { SectionId, TopicId } from '#sections/index.ts'
import { type Size, type SlotName, slotNames, slotsOn } from '#ui/slots.ts'
import { filling } from './choosing.ts'
import { spacesOn } from './fitting.ts'
import type { AdPage, Booked, Creative } from './model.ts'
import { reachOf } from './reach.ts'

const noon = '2026-05-04T12:00:00.000Z' as Instant
const zone = 'Europe/London'
const [local, council, world]: readonly SectionId[] = ['section_local', 'section_council', 'section_world']
const harbour: TopicId = 'topic_harbour'

const creative = (id: string, size: Size): Creative => ({
  id: `creative_${id}${size}`,
  campaignId: `campaign_${id}`,
  size,
  kind: 'picture',
  link: 'https://shop.example/',
  alt: id,
  artworks: [{ tone: 'light', type: 'image/png', digest: 'x' }],
  hosts: [],
  createdAt: noon,
  withdrawnAt: null,
})
const everySize: readonly Size[] = ['250x250', '300x250', '320x100', '600x250', '728x90']
const campaign = (id: string, terms: Partial<Booked> = {}, sizes = everySize): Booked => ({
  id: `campaign_${id}`,
  name: id,
  advertiser: id,
  industry: '',
  isHouse: false,
  beginsAt: '2026-05-01T00:00:00.000Z' as Instant,
  endsAt: null,
  weight: 1,
  share: null,
  onePageIn: 1,
  slots: slotNames,
  sectionIds: [],
  topicIds: [],
  createdAt: noon,
  createdBy: null,
  revision: 1,
  changedAt: '2026-05-01T00:00:00.000Z' as Instant,
  startedAt: null,
  pausedAt: null,
  endedAt: null,
  origin: null,
  creatives: sizes.map((size) => creative(id, size)),
  ...terms,
})
const storyPage = (key: string, more: Partial<AdPage> = {}): AdPage => ({
  kind: 'story',
  key: `story_${key}`,
  sectionIds: [],
  topicIds: [],
  ...more,
})
const front: AdPage = { kind: 'front', key: 'front', sectionIds: [], topicIds: [] }

interface Asked {
  readonly page?: AdPage
  readonly slot?: SlotName
  readonly beside?: readonly SlotName[]
  readonly now?: Instant
}
/** The campaign that stands in the slot, at its widest. */
const standing = (booked: readonly Booked[], asked: Asked = {}): string | undefined =>
  filling(booked, { page: storyPage('a'), slot: 'story-inline', beside: [], now: noon, zone, ...asked })
    .at(-1)
    ?.campaignId.replace('campaign_', '')

/** How often each stands there, over so many turns of so many pages. */
function shares(
  booked: readonly Booked[],
  asked: Asked = {},
  pages = 40,
  turns = 250,
): Record<string, number> {
  const counts: Record<string, number> = {}
  for (let page = 0; page < pages; page++)
    for (let turn = 0; turn < turns; turn++) {
      const now = later(noon, turn * 30_000)
      const who = standing(booked, { page: storyPage(String(page)), ...asked, now }) ?? 'nobody'
      counts[who] = (counts[who] ?? 0) + 1 / (pages * turns)
    }
  return counts
}
const isNear = (is: number | undefined, should: number, within = 0.02): void =>
  assert.ok(Math.abs((is ?? 0) - should) < within, `${is} is not ${should}`)

test('twice the weight stands twice as often, over pages and over the turns of one page', () => {
  const booked = [campaign('a', { weight: 1 }), campaign('b', { weight: 2 }), campaign('c', { weight: 5 })]
  for (const found of [shares(booked), shares(booked, { page: front, slot: 'front-band' }, 1, 10_000)]) {
    isNear(found['a'], 1 / 8)
    isNear(found['b'], 2 / 8)
    isNear(found['c'], 5 / 8)
  }
})

test('one who joins takes from each in proportion, and changes no order among them', () => {
  const before = [campaign('a'), campaign('b', { weight: 3 })]
  const after = [...before, campaign('c', { weight: 4 })]
  let moved = 0
  for (let turn = 0; turn < 2000; turn++) {
    const now = later(noon, turn * 30_000)
    const [was, is] = [standing(before, { now }), standing(after, { now })]
    assert.ok(is === was || is === 'c')
    if (is === 'c') moved++
  }
  isNear(moved / 2000, 0.5, 0.04)
})

test('a share is so many turns of a hundred and no more; the rest goes by weight, and what nobody booked to the house', () => {
  const house = campaign('house', { isHouse: true, weight: 9 })
  const third = campaign('third', { share: 30 })
  const found = shares([house, third, campaign('a'), campaign('b', { weight: 3 })])
  isNear(found['third'], 0.3)
  isNear(found['a'], 0.7 / 4)
  isNear(found['b'], (0.7 * 3) / 4)
  assert.equal(found['house'], undefined)
  const alone = shares([house, third])
  isNear(alone['third'], 0.3)
  isNear(alone['house'], 0.7)
  const tooMuch = shares([house, campaign('a', { share: 80 }), campaign('b', { share: 120 })])
  isNear(tooMuch['a'], 0.4)
  isNear(tooMuch['b'], 0.6)
})

test('a campaign with several of one size shows each as often', () => {
  const two = campaign('a', { creatives: [creative('x', '600x250'), creative('y', '600x250')] })
  let first = 0
  for (let turn = 0; turn < 2000; turn++) {
    const asked = { slot: 'story-inline', beside: [], zone, now: later(noon, turn * 30_000) } as const
    const [filled] = filling([two], { ...asked, page: storyPage('a') })
    if (filled?.creative.id === 'creative_x600x250') first++
  }
  isNear(first / 2000, 0.5, 0.04)
})

test('dates: it stands from its first moment to before its last, and neither paused nor ended', () => {
  const from = '2026-05-04T10:00:00.000Z' as Instant
  const to = '2026-05-04T11:00:00.000Z' as Instant
  const dated = { beginsAt: from, endsAt: to }
  const cases: readonly (readonly [Partial<Booked>, string, string | undefined])[] = [
    [dated, '2026-05-04T09:59:59.999Z', undefined],
    [dated, '2026-05-04T10:00:00.000Z', 'a'],
    [dated, '2026-05-04T10:59:59.999Z', 'a'],
    [dated, '2026-05-04T11:00:00.000Z', undefined],
    [{ beginsAt: from }, '2036-05-04T11:00:00.000Z', 'a'],
    [{ ...dated, pausedAt: from }, '2026-05-04T10:30:00.000Z', undefined],
    [{ ...dated, endedAt: from }, '2026-05-04T10:30:00.000Z', undefined],
  ]
  for (const [terms, now, who] of cases)
    assert.equal(
      standing([campaign('a', terms)], { now: now as Instant }),
      who,
      `${now} ${JSON.stringify(terms)}`,
    )
})

test('targets: a section with all under it, a topic, and both where both are named', () => {
  const inCouncil = storyPage('a', { sectionIds: [local, council] as SectionId[], topicIds: [harbour] })
  const elsewhere = storyPage('b', { sectionIds: [world] as SectionId[], topicIds: [] })
  const cases: readonly (readonly [Partial<Booked>, AdPage, boolean])[] = [
    [{}, inCouncil, true],
    [{ sectionIds: [local] as SectionId[] }, inCouncil, true],
    [{ sectionIds: [council] as SectionId[] }, inCouncil, true],
    [{ sectionIds: [world, council] as SectionId[] }, inCouncil, true],
    [{ sectionIds: [world] as SectionId[] }, inCouncil, false],
    [{ sectionIds: [council] as SectionId[] }, storyPage('c', { sectionIds: [local] as SectionId[] }), false],
    [{ topicIds: [harbour] }, inCouncil, true],
    [{ topicIds: [harbour] }, elsewhere, false],
    [{ topicIds: ['topic_other'] }, inCouncil, false],
    [{ sectionIds: [local] as SectionId[], topicIds: [harbour] }, inCouncil, true],
    [{ sectionIds: [world] as SectionId[], topicIds: [harbour] }, inCouncil, false],
    [{ sectionIds: [local] as SectionId[], topicIds: ['topic_other'] }, inCouncil, false],
  ]
  for (const [terms, page, is] of cases)
    assert.equal(standing([campaign('a', terms)], { page }) !== undefined, is, JSON.stringify(terms))
  const aimed = campaign('a', { sectionIds: [local] as SectionId[] })
  assert.equal(standing([aimed], { page: front, slot: 'front-band' }), undefined, 'the front is no section')
})

test('slots: only where it was booked, and only at widths for which it has something', () => {
  assert.equal(standing([campaign('a', { slots: ['story-end'] })]), undefined)
  const narrow = campaign('narrow', {}, ['300x250'])
  const wide = campaign('wide', {}, ['600x250'])
  const asked = { page: storyPage('a'), slot: 'story-inline', beside: [], now: noon, zone } as const
  const sizesAt = (booked: readonly Booked[]) =>
    filling(booked, asked).map(({ step, creative: { size } }) => [step.from, size])
  assert.deepEqual(sizesAt([narrow]), [
    [0, '300x250'],
    [600, '300x250'],
  ])
  assert.deepEqual(sizesAt([wide]), [[600, '600x250']])
  assert.deepEqual(sizesAt([campaign('strip', {}, ['728x90'])]), [])
})

test('what stands above on a page is not repeated, unless it is the house and nothing else is left', () => {
  const [a, b, house] = [campaign('a', { weight: 50 }), campaign('b'), campaign('house', { isHouse: true })]
  for (let turn = 0; turn < 200; turn++) {
    const now = later(noon, turn * 30_000)
    const above = standing([a, b, house], { now })
    const below = standing([a, b, house], { slot: 'story-end', beside: ['story-inline'], now })
    assert.deepEqual([above, below].toSorted(), ['a', 'b'])
    assert.equal(standing([a, house], { slot: 'story-end', beside: ['story-inline'], now }), 'house')
    assert.equal(standing([a], { slot: 'story-end', beside: ['story-inline'], now }), undefined)
    assert.equal(standing([house], { slot: 'story-end', beside: ['story-inline'], now }), 'house')
    assert.equal(standing([a], { slot: 'story-end', now }), 'a', 'the page has no slot above')
  }
})

test('two of one industry never stand on one page, and share the pages by weight', () => {
  const banks = [
    campaign('big', { industry: 'banks', weight: 3 }),
    campaign('small', { industry: 'banks' }),
    campaign('baker', { industry: 'bakers' }),
  ]
  const pages = { big: 0, small: 0 }
  for (let number = 0; number < 2000; number++) {
    const page = storyPage(String(number))
    const seen = new Set(
      [0, 7, 4000, 20_000].flatMap((seconds) =>
        slotsOn('story').map((slot) => standing(banks, { page, slot, now: later(noon, seconds * 1000) })),
      ),
    )
    assert.ok(!(seen.has('big') && seen.has('small')), `both on page ${number}`)
    pages[seen.has('big') ? 'big' : 'small']++
  }
  isNear(pages.big / 2000, 0.75, 0.04)
})

test('competitors change places at midnight there, and neither is shown for a while, so that a page opened before holds no second one', () => {
  const banks = [campaign('a', { industry: 'banks' }), campaign('b', { industry: 'banks' })]
  const midnight = '2026-05-04T23:00:00.000Z' as Instant
  for (const seconds of [0, 1, 599])
    assert.equal(standing(banks, { now: later(midnight, seconds * 1000) }), undefined)
  assert.notEqual(standing(banks, { now: later(midnight, 601_000) }), undefined)
  const days = Array.from({ length: 400 }, (_, day) =>
    standing(banks, { now: later(noon, day * 86_400_000) }),
  )
  isNear(days.filter((who) => who === 'a').length / 400, 0.5, 0.08)
})

test('when a competitor comes, pauses or ends, the other waits as long', () => {
  const a = campaign('a', { industry: 'banks' })
  const turns: readonly Partial<Booked>[] = [
    { beginsAt: noon, changedAt: later(noon, -86_400_000) },
    { changedAt: noon, pausedAt: noon },
    { changedAt: noon, endedAt: noon },
    { endsAt: noon },
  ]
  for (const terms of turns) {
    const both = [a, campaign('b', { industry: 'banks', ...terms })]
    assert.equal(standing(both, { now: later(noon, 1000) }), undefined, JSON.stringify(terms))
    assert.notEqual(standing(both, { now: later(noon, 601_000) }), undefined, JSON.stringify(terms))
  }
  const booked = campaign('b', { industry: 'banks', beginsAt: later(noon, 86_400_000), changedAt: noon })
  assert.equal(standing([a, booked], { now: later(noon, 1000) }), 'a', 'who has not come yet disturbs nobody')
})

test('one page in so many carries it, the same page all day, so that whoever reads on does not meet it on each', () => {
  const rare = campaign('rare', { onePageIn: 4 })
  const pages = Array.from({ length: 4000 }, (_, number) => storyPage(String(number)))
  const carrying = pages.filter((page) => standing([rare], { page }) === 'rare')
  isNear(carrying.length / 4000, 0.25)
  for (const page of carrying.slice(0, 100))
    assert.equal(standing([rare], { page, now: later(noon, 3_600_000) }), 'rare')
  const tomorrow = pages.filter((page) => standing([rare], { page, now: later(noon, 86_400_000) }) === 'rare')
  isNear(tomorrow.filter((page) => carrying.includes(page)).length / tomorrow.length, 0.25, 0.05)
})

test('within one turn every slot of a page agrees with itself, whoever asks and on whichever node', () => {
  const booked = ['a', 'b', 'c'].map((id) => campaign(id))
  const start = '2026-05-04T12:00:00.000Z' as Instant
  const first = standing(booked, { now: start })
  for (const seconds of [1, 15, 29])
    assert.equal(standing(booked, { now: later(start, seconds * 1000) }), first)
  assert.equal(standing(booked.toReversed(), { now: start }), first, 'in whatever order they were read')
})

test('a page keeps room only where something could stand, at the widths at which it could', () => {
  const placed: readonly SlotName[] = ['story-inline', 'story-end']
  const spaces = (booked: readonly Booked[], page = storyPage('a')) =>
    spacesOn(booked, page, placed, noon).map(({ slot, fills, address }) => [slot, fills, address])
  assert.deepEqual(spaces([]), [])
  assert.deepEqual(spaces([campaign('a', { pausedAt: noon })]), [])
  assert.deepEqual(spaces([campaign('a', { sectionIds: [world] as SectionId[] })]), [])
  assert.deepEqual(spaces([campaign('a', { slots: ['story-end'] }, ['600x250'])]), [
    ['story-end', [600], '/ads/slot/story-end/story_a'],
  ])
  assert.deepEqual(spaces([campaign('a')]), [
    ['story-inline', [0, 600], '/ads/slot/story-inline/story_a'],
    ['story-end', [0, 600], '/ads/slot/story-end/story_a?beside=story-inline'],
  ])
})

test('pages are printed anew only when the room they keep is another', () => {
  const house = campaign('house', { isHouse: true })
  const aimed = campaign('a', { sectionIds: [local] as SectionId[] })
  const reach = (...booked: Booked[]) => reachOf(booked, noon)
  assert.equal(reach(house), reach(house, aimed), 'the house fills all of it already')
  assert.equal(reach(house), reach(house, campaign('b'), campaign('c', { weight: 9 })))
  assert.notEqual(reach(aimed), reach())
  assert.notEqual(reach(aimed), reach(aimed, campaign('b')))
  assert.notEqual(reach(house), reach({ ...house, endedAt: noon }))
  assert.notEqual(reach(campaign('a', {}, ['300x250'])), reach(campaign('a', {}, ['300x250', '728x90'])))
  assert.equal(
    reach(aimed, campaign('b', { topicIds: [harbour] })),
    reach(campaign('b', { topicIds: [harbour] }), aimed),
  )
})
