import assert from 'node:assert/strict'
import { test } from 'node:test'
import { png } from '../../test/harness/artworks.ts'
import { onEachDatabase, type TestDatabase } from '../../test/harness/databases.ts'
import { type Instant, later } from '#kernel/time.ts'
import { type Actor, anonymous, machine } from '#people/index.ts'
import type { Store } from '#platform/db/store.ts'
import { HttpFault } from '#platform/http/faults.ts'
import { hashOf } from '#platform/mint.ts'
import { type SlotName, slotNames } from '#ui/slots.ts'
import {
  addCreative,
  type Booking,
  book,
  type Campaign,
  campaignOfLink,
  csvOf,
  findCampaign,
  listBooked,
  listChronicle,
  listCounts,
  listLinks,
  makeReportLink,
  rebook,
  removeCampaigns,
  restoreCreative,
  revokeReportLink,
  rewordCreative,
  saveSellers,
  sellerFile,
  steer,
  type Steering,
  totalsOf,
  withdrawCreative,
} from './index.ts'
import { turn as turnAt } from './actions/turn.ts'
import { keepCounts, turnCampaigns } from './jobs.ts'
import { stateOf } from './model.ts'
import { steered } from './rules.ts'
import { addCounts } from './store/counts.ts'
import { tallyOf } from './tally.ts'

const now = '2026-05-04T12:00:00.000Z' as Instant
const hour = 3_600_000
const at = (hours: number): Instant => later(now, hours * hour)

const terms: Booking = {
  name: 'Spring',
  advertiser: 'Ropewalk',
  industry: 'chandlers',
  isHouse: false,
  beginsAt: now,
  endsAt: null,
  weight: 1,
  share: null,
  onePageIn: 1,
  slots: slotNames,
  sectionIds: [],
  topicIds: [],
}
const booked = async (db: Store, more: Partial<Booking> = {}, when = now): Promise<Campaign> => {
  const outcome = await db.write((tx) => book(tx, machine, { ...terms, ...more }, when))
  assert.ok(outcome.ok)
  return outcome.value
}
const words = { size: '300x250', link: 'https://shop.example/', alt: 'Rope by the metre' } as const
const picture = { kind: 'picture', light: png(300, 250), dark: undefined } as const
const shows = async (db: Store, { id }: Campaign, when = now) => {
  const request = { campaignId: id, ...words, shown: picture }
  const outcome = await db.write((tx) => addCreative(tx, machine, request, when))
  assert.ok(outcome.ok)
  return outcome.value
}

/** The tags that fell while something was done. */
async function fallen(db: Store, work: () => Promise<unknown>): Promise<readonly string[]> {
  const tags: string[] = []
  let isListening = true
  db.onCommit((all) => void (isListening && tags.push(...all.flatMap((one) => one.tags))))
  await work()
  isListening = false
  return [...new Set(tags)].toSorted()
}

test('what can be done to a campaign in each state, and what takes it back', () => {
  const campaign: Campaign = {
    ...terms,
    id: 'campaign_a',
    createdAt: now,
    createdBy: null,
    revision: 1,
    changedAt: now,
    startedAt: null,
    pausedAt: null,
    endedAt: null,
    origin: null,
  }
  const states: Readonly<Record<string, Campaign>> = {
    booked: { ...campaign, beginsAt: at(1) },
    running: campaign,
    paused: { ...campaign, pausedAt: now },
    ended: { ...campaign, endedAt: now },
    over: { ...campaign, endsAt: now, endedAt: now },
  }
  const table: Readonly<Record<Steering, Readonly<Record<string, string>>>> = {
    pause: {
      booked: 'paused',
      running: 'paused',
      paused: 'not-running',
      ended: 'already-ended',
      over: 'already-ended',
    },
    resume: {
      booked: 'not-paused',
      running: 'not-paused',
      paused: 'running',
      ended: 'already-ended',
      over: 'already-ended',
    },
    end: {
      booked: 'ended',
      running: 'ended',
      paused: 'ended',
      ended: 'already-ended',
      over: 'already-ended',
    },
    reopen: {
      booked: 'not-ended',
      running: 'not-ended',
      paused: 'not-ended',
      ended: 'running',
      over: 'time-is-over',
    },
  }
  for (const [how, outcomes] of Object.entries(table))
    for (const [state, should] of Object.entries(outcomes)) {
      const outcome = steered[how as Steering](states[state] ?? campaign, now)
      assert.equal(outcome.ok ? stateOf(outcome.value, now) : outcome.why, should, `${how} while ${state}`)
    }
})

onEachDatabase('whoever has not the right does nothing to a campaign', async (_, db) => {
  const campaign = await booked(db)
  const creative = await shows(db, campaign)
  const visitors: readonly Actor[] = [
    anonymous,
    ...(['editor', 'writer', 'contributor', 'moderator'] as const).map((role) => ({ ...machine, role })),
  ]
  const { id: campaignId } = campaign
  const file = { name: 'ads.txt', text: '', revision: 0 } as const
  for (const visitor of visitors) {
    const deeds = [
      db.write((tx) => book(tx, visitor, terms, now)),
      db.write((tx) => rebook(tx, visitor, { campaignId, booking: terms, from: 1 }, now)),
      db.write((tx) => steer(tx, visitor, { campaignId, how: 'end' }, now)),
      db.write((tx) => addCreative(tx, visitor, { campaignId, ...words, shown: picture }, now)),
      db.write((tx) => withdrawCreative(tx, visitor, creative.id, now)),
      db.write((tx) => restoreCreative(tx, visitor, creative.id, now)),
      db.write((tx) => makeReportLink(tx, visitor, { campaignId, expiresAt: null }, now)),
      db.write((tx) => revokeReportLink(tx, visitor, { id: 'link_x', campaignId }, now)),
      db.write((tx) => saveSellers(tx, visitor, file, now)),
      db.write((tx) => removeCampaigns(tx, visitor, 'demo', now)),
    ]
    for (const deed of await Promise.allSettled(deeds))
      assert.ok(
        deed.status === 'rejected' && deed.reason instanceof HttpFault && deed.reason.fault === 'forbidden',
      )
  }
  const found = await findCampaign(db.read, campaignId)
  assert.equal(found?.revision, 1)
})

onEachDatabase(
  'a campaign is what was agreed, and of two who change it at once one is told',
  async (_, db) => {
    const campaign = await booked(db, {
      share: 30,
      onePageIn: 4,
      sectionIds: ['section_a'],
      topicIds: ['topic_b'],
    })
    assert.deepEqual(await findCampaign(db.read, campaign.id), campaign)
    const change = (weight: number) =>
      db.write((tx) =>
        rebook(tx, machine, { campaignId: campaign.id, booking: { ...terms, weight }, from: 1 }, at(1)),
      )
    const outcomes = await Promise.all([change(2), change(3)])
    assert.deepEqual(outcomes.map((outcome) => (outcome.ok ? 'done' : outcome.why)).toSorted(), [
      'changed-meanwhile',
      'done',
    ])
    const changed = await findCampaign(db.read, campaign.id)
    assert.equal(changed?.revision, 2)
    assert.equal(changed?.share, null)
    const cases: readonly (readonly [Partial<Booking>, string])[] = [
      [{ endsAt: now }, 'ends-before-it-begins'],
      [{ slots: [] }, 'nowhere'],
    ]
    for (const [more, why] of cases)
      assert.deepEqual(await db.write((tx) => book(tx, machine, { ...terms, ...more }, now)), {
        ok: false,
        why,
      })
  },
)

onEachDatabase(
  'slots hear of every change; printed pages only of one by which they keep other room',
  async (_, db) => {
    const house = await booked(db, { isHouse: true, industry: '' })
    assert.deepEqual(await fallen(db, () => shows(db, house)), ['advertisements', 'campaigns'])
    const campaign = await booked(db)
    const steerIt = (how: Steering) => () =>
      db.write((tx) => steer(tx, machine, { campaignId: campaign.id, how }, at(1)))
    assert.deepEqual(await fallen(db, () => shows(db, campaign)), ['campaigns'], 'the house fills it already')
    for (const how of ['pause', 'resume', 'end', 'reopen'] as const)
      assert.deepEqual(await fallen(db, steerIt(how)), ['campaigns'], how)
    const wider = {
      campaignId: campaign.id,
      ...words,
      size: '728x90',
      shown: { ...picture, light: png(728, 90) },
    } as const
    const add = () => db.write((tx) => addCreative(tx, machine, wider, at(1)))
    assert.deepEqual(await fallen(db, add), ['advertisements', 'campaigns'], 'a width at which nothing stood')
    assert.deepEqual(await fallen(db, steerIt('end')), ['advertisements', 'campaigns'])
  },
)

onEachDatabase(
  'of two deeds at once on different campaigns, the pages hear what both made of it',
  async (_, db) => {
    const [one, other] = [await booked(db, { industry: '' }), await booked(db, { industry: '' })]
    await shows(db, one)
    await shows(db, other)
    const end = ({ id }: Campaign) =>
      db.write((tx) => steer(tx, machine, { campaignId: id, how: 'end' }, at(1)))
    const tags = await fallen(db, () => Promise.all([end(one), end(other)]))
    assert.deepEqual(tags, ['advertisements', 'campaigns'], 'nothing is left to stand there')
  },
)

onEachDatabase('the clock begins and ends campaigns, once, and says so', async (_, db) => {
  const campaign = await booked(db, { beginsAt: at(1), endsAt: at(2) })
  await shows(db, campaign)
  const turn = async (when: Instant) => {
    const isNeeded = await turnCampaigns.isNeeded(db, when)
    const tags = await fallen(db, () => db.write((tx) => turnAt(tx, when)))
    return { isNeeded, tags }
  }
  const nothing = { isNeeded: false, tags: [] }
  const both = { isNeeded: true, tags: ['advertisements', 'campaigns'] }
  assert.deepEqual(await turn(at(0.99)), nothing)
  assert.deepEqual(await turn(at(1)), both)
  assert.deepEqual(await turn(at(1.5)), nothing)
  assert.deepEqual(await turn(at(2)), both)
  assert.deepEqual(await turn(at(3)), nothing)
  const found = await findCampaign(db.read, campaign.id)
  assert.deepEqual([found?.startedAt, found?.endedAt], [at(1), at(2)])
  const chronicle = await listChronicle(db.read, campaign.id)
  assert.deepEqual(
    chronicle.map(({ what, byId }) => [what, byId === null]),
    [
      ['ended', true],
      ['started', true],
      ['creative-added', false],
      ['booked', false],
    ],
  )
  const moving = { campaignId: campaign.id, booking: { ...terms, beginsAt: at(1), endsAt: at(9) }, from: 1 }
  const moved = await db.write((tx) => rebook(tx, machine, moving, at(3)))
  assert.ok(moved.ok && stateOf(moved.value, at(3)) === 'running', 'moving its end brings it back')
})

onEachDatabase('what a campaign shows is added, reworded, withdrawn and brought back', async (_, db) => {
  const campaign = await booked(db)
  const { id: campaignId } = campaign
  const creative = await shows(db, campaign)
  const shownNow = async () => (await listBooked(db.read)).flatMap(({ creatives }) => creatives)
  assert.deepEqual(await shownNow(), [creative])
  const refusals: readonly (readonly [object, string])[] = [
    [{ link: 'javascript:alert(1)' }, 'bad-link'],
    [{ shown: { ...picture, light: png(10, 10) } }, 'light-wrong-size'],
    [{ shown: { ...picture, dark: Buffer.from('x') } }, 'dark-not-a-picture'],
    [{ shown: { kind: 'html', html: 'x', hosts: ['*'] } }, 'bad-host'],
    [{ campaignId: 'campaign_none' }, 'not-found'],
  ]
  for (const [more, why] of refusals) {
    const request = { campaignId, ...words, shown: picture, ...more }
    assert.deepEqual(await db.write((tx) => addCreative(tx, machine, request, now)), { ok: false, why })
  }
  const reworded = { creativeId: creative.id, link: '/about', alt: 'Other words', hosts: [], html: '' }
  assert.ok((await db.write((tx) => rewordCreative(tx, machine, reworded, now))).ok)
  assert.deepEqual(
    (await shownNow()).map(({ link, alt }) => [link, alt]),
    [['/about', 'Other words']],
  )
  const withdraw = () => db.write((tx) => withdrawCreative(tx, machine, creative.id, now))
  assert.ok((await fallen(db, withdraw)).includes(`creative:${creative.id}`), 'its picture goes too')
  assert.deepEqual(await shownNow(), [])
  await db.write((tx) => restoreCreative(tx, machine, creative.id, now))
  assert.equal((await shownNow()).length, 1)
})

onEachDatabase('counts of many processes add up, also when two write the same at once', async (_, db) => {
  const campaign = await booked(db)
  const creative = await shows(db, campaign)
  const count = (slot: SlotName, day = '2026-05-04') => ({
    day,
    creativeId: creative.id,
    slot,
    impressions: 2,
    clicks: 1,
  })
  const write = (slots: readonly SlotName[]) =>
    db.write((tx) =>
      addCounts(
        tx,
        slots.map((slot) => count(slot)),
      ),
    )
  await Promise.all(
    Array.from({ length: 10 }, (_one, turn) =>
      write(turn % 2 === 0 ? ['story-end', 'story-inline'] : ['story-inline', 'story-end']),
    ),
  )
  await db.write((tx) => addCounts(tx, [count('story-end', '2026-05-05')]))
  assert.deepEqual(
    (await listCounts(db.read, campaign.id)).map(({ day, slot, impressions, clicks }) => [
      day,
      slot,
      impressions,
      clicks,
    ]),
    [
      ['2026-05-04', 'story-end', 20, 10],
      ['2026-05-04', 'story-inline', 20, 10],
      ['2026-05-05', 'story-end', 2, 1],
    ],
  )
  const total = async (from?: string) => (await totalsOf(db.read, [campaign.id], from)).get(campaign.id)
  assert.deepEqual(await total(), { impressions: 42, clicks: 21 })
  assert.deepEqual(await total('2026-05-05'), { impressions: 2, clicks: 1 })
})

onEachDatabase(
  'what was counted is written before the process ends, and a database that is away costs nothing',
  async (_, db) => {
    const campaign = await booked(db)
    const creative = await shows(db, campaign)
    const of = { day: '2026-05-04', creativeId: creative.id, slot: 'story-end' } as const
    const said: unknown[] = []
    const log = { error: (...what: unknown[]) => void said.push(what), warn: () => {}, info: () => {} }
    let isAway = true
    const flaky: Store = {
      ...db,
      write: (work) => (isAway ? Promise.reject(new Error('away')) : db.write(work)),
    }
    tallyOf(flaky).note('impressions', of)
    await keepCounts(flaky, log).stop()
    assert.equal(said.length, 1)
    isAway = false
    tallyOf(flaky).note('impressions', of)
    await keepCounts(flaky, log).stop()
    const [row] = await listCounts(db.read, campaign.id)
    assert.equal(row?.impressions, 2)
    assert.equal(said.length, 1)
  },
)

onEachDatabase('a link opens one campaign, until it is revoked or its time is over', async (_, db) => {
  const [mine, theirs] = [await booked(db), await booked(db)]
  const make = async (campaignId: Campaign['id'], expiresAt: Instant | null) => {
    const outcome = await db.write((tx) => makeReportLink(tx, machine, { campaignId, expiresAt }, now))
    assert.ok(outcome.ok)
    return outcome.value
  }
  const [lasting, short] = [await make(mine.id, null), await make(mine.id, at(1))]
  const opens = (token: string, when = now) => campaignOfLink(db.read, hashOf(token), when)
  assert.equal(await opens(lasting), mine.id)
  assert.equal(await opens(short), mine.id)
  assert.equal(await opens(short, at(1)), undefined)
  assert.equal(await campaignOfLink(db.read, lasting, now), undefined, 'what is stored opens nothing')
  const past = { campaignId: mine.id, expiresAt: now }
  assert.deepEqual(await db.write((tx) => makeReportLink(tx, machine, past, now)), {
    ok: false,
    why: 'in-the-past',
  })
  const [, link] = await listLinks(db.read, mine.id)
  assert.ok(link)
  const revoke = (campaignId: Campaign['id']) =>
    db.write((tx) => revokeReportLink(tx, machine, { id: link.id, campaignId }, at(1)))
  assert.equal((await revoke(theirs.id)).ok, false, 'not by way of another campaign')
  assert.equal(await opens(lasting, at(2)), mine.id)
  assert.equal((await revoke(mine.id)).ok, true)
  assert.equal(await opens(lasting, at(2)), undefined)
})

onEachDatabase(
  'the file of sellers is checked, and of two who save it at once one is told',
  async (_, db) => {
    const save = (text: string, revision: number) =>
      db.write((tx) => saveSellers(tx, machine, { name: 'ads.txt', text, revision }, now))
    const good = 'adexchange.example, 12345, DIRECT\n'
    assert.deepEqual(await save('not a record', 0), { ok: false, why: 'faulty' })
    const outcomes = await Promise.all([save(good, 0), save('# theirs\n', 0)])
    assert.equal(outcomes.filter(({ ok }) => ok).length, 1)
    assert.deepEqual(await save(good, 0), { ok: false, why: 'changed-meanwhile' })
    assert.deepEqual(await fallen(db, () => save(good, 1)), ['sellers:ads.txt'])
    assert.deepEqual(await sellerFile(db.read, 'ads.txt'), { name: 'ads.txt', text: good, revision: 2 })
    assert.equal((await sellerFile(db.read, 'app-ads.txt')).text, '')
  },
)

onEachDatabase(
  'what came with the demo edition goes with it, counts and all',
  async (_, db: TestDatabase) => {
    const mine = await booked(db)
    const outcome = await db.write((tx) => book(tx, machine, { ...terms, origin: 'demo' }, now))
    assert.ok(outcome.ok)
    const creative = await shows(db, outcome.value)
    await db.write((tx) =>
      addCounts(tx, [
        { day: '2026-05-04', creativeId: creative.id, slot: 'story-end', impressions: 1, clicks: 0 },
      ]),
    )
    await db.write((tx) => removeCampaigns(tx, machine, 'demo', now))
    assert.deepEqual(
      (await listBooked(db.read)).map(({ id }) => id),
      [mine.id],
    )
    assert.deepEqual(await listCounts(db.read, outcome.value.id), [])
  },
)

test('A7: a table to take home holds nothing that a spreadsheet would take for a formula', () => {
  const creative = (alt: string) => ({
    id: 'creative_a' as const,
    campaignId: 'campaign_a' as const,
    size: '300x250' as const,
    kind: 'picture' as const,
    link: '/',
    alt,
    artworks: [],
    hosts: [],
    createdAt: now,
    withdrawnAt: null,
  })
  const count = {
    day: '2026-05-04',
    creativeId: 'creative_a',
    slot: 'story-end',
    impressions: 5,
    clicks: 1,
  } as const
  for (const alt of ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '=cmd|" /C calc"!A0']) {
    const [, line = ''] = csvOf([count], [creative(alt)]).split('\r\n')
    assert.match(line, /^2026-05-04,story-end,300x250,"?'/, alt)
    assert.match(line, /,5,1$/)
  }
  assert.equal(
    csvOf([count], [creative('Rope, "the best"')]),
    'day,slot,size,advertisement,impressions,clicks\r\n2026-05-04,story-end,300x250,"Rope, ""the best""",5,1\r\n',
  )
})
