// The budget and the planning of a story, as they are used: through the pages.
import assert from 'node:assert/strict'
import { clock } from '#platform/mint.ts'
import { openPostOffice } from '../../test/harness/post-office.ts'
import { onEachDatabase } from '../../test/harness/databases.ts'
import {
  led,
  local,
  openDesk,
  pageOf,
  revisionIn,
  says,
  saysNot,
  story,
  write,
} from '../../test/harness/desk.ts'
import type { Visitor } from '../../test/harness/paper.ts'

const plan = { headline: 'The harbour budget', kind: 'news', section: local, plannedFor: '2031-05-06' }
const idIn = (path: string): string => /story_\w+/.exec(path)?.[0] ?? assert.fail(path)
const planned = async (visitor: Visitor, fields: Record<string, string> = {}): Promise<string> =>
  idIn(led(await visitor.post('/newsroom/budget/new', { ...plan, ...fields })))
const budget = '/newsroom/budget'

onEachDatabase('a story is planned, assigned, written, handed in, read and published', async (t, db) => {
  const { as } = await openDesk(t, db)
  const [editor, writer] = [await as('editor'), await as('writer')]
  const id = await planned(editor, {
    to: writer.actor.id ?? '',
    deadline: '2031-05-05 18:30',
    length: '900',
    brief: 'Who pays for the wall?',
  })
  const desk = `/newsroom/stories/${id}`
  says(
    await pageOf(editor, budget),
    /The harbour budget[^]*Assigned[^]*May[^]*2031[^]*May[^]*2031[^]*900 words/,
  )
  says(await pageOf(writer, `${desk}/planning`), /Who pays for the wall\?/)

  // It is in the writer's hands: they may write it, though an editor began it.
  const opened = await pageOf(writer, desk)
  led(await writer.post(desk, { ...story, revision: revisionIn(opened) }))
  led(await writer.post(`${desk}/planning/state`, { state: 'handed-in', note: 'Here it is.' }))
  says(await pageOf(editor, `${budget}?state=handed-in`), /The wall stands/)
  says(await pageOf(editor, `${desk}/planning`), /Here it is\./)

  led(await editor.post(`${desk}/planning/state`, { state: 'on-desk' }))
  says(await pageOf(writer, budget), /On the desk/)
  led(await editor.post(`${desk}/publication`, { revision: '2' }))
  const list = await pageOf(editor, budget)
  says(list, /<td class="state state-published">Published/)
  saysNot(list, /<td class="state state-on-desk"/)
  says(await pageOf(editor, `${budget}?state=on-desk`), /No story matches/)
  const late = await editor.post(`${desk}/planning/state`, { state: 'ready' })
  assert.equal(late.status, 422)
  says(await late.text(), /says its state itself/)
})

onEachDatabase('who may not, may not, and nothing changes', async (t, db) => {
  const { as } = await openDesk(t, db)
  const [editor, writer, contributor, moderator] = [
    await as('editor'),
    await as('writer'),
    await as('contributor'),
    await as('moderator'),
  ]
  const id = await planned(editor)
  const path = `/newsroom/stories/${id}/planning`
  for (const [visitor, status] of [
    [writer, 403],
    [contributor, 403],
    [moderator, 403],
  ] as const) {
    for (const [deed, fields] of [
      ['state', { state: 'in-work' }],
      ['day', { plannedFor: '' }],
      ['assignment', { to: visitor.actor.id ?? '' }],
    ] as const)
      assert.equal(
        (await visitor.post(`${path}/${deed}`, fields)).status,
        status,
        `${visitor.actor.role} ${deed}`,
      )
  }
  assert.equal((await moderator.get(budget)).status, 403)
  assert.equal((await contributor.get(path)).status, 403)
  saysNot(await pageOf(contributor, budget), /harbour budget/)
  saysNot(await pageOf(contributor, '/newsroom/calendar?day=2031-05-06'), /harbour budget/)
  // What is theirs they plan, but the desk's words are the desk's.
  const own = await planned(contributor)
  assert.equal(
    (await contributor.post(`/newsroom/stories/${own}/planning/state`, { state: 'ready' })).status,
    403,
  )
  led(await contributor.post(`/newsroom/stories/${own}/planning/state`, { state: 'handed-in' }))
  // In bulk nothing of others' moves either.
  led(await writer.post(`${budget}/bulk`, { 'story[]': [id, own], what: 'state', newState: 'in-work' }))
  says(await pageOf(editor, path), /<b>Planned<\/b>/)
})

onEachDatabase('several are changed at once and back, but not what somebody touched since', async (t, db) => {
  const { as } = await openDesk(t, db)
  const [editor, other, writer] = [await as('editor'), await as('editor'), await as('writer')]
  const ids = [await planned(editor), await planned(editor, { headline: 'The ferry' })]
  const out = idIn(await write(editor))
  await editor.post(`/newsroom/stories/${out}/publication`, { revision: '1' })

  const bulk = (fields: Record<string, string | readonly string[]>) =>
    editor.post(`${budget}/bulk`, { 'story[]': [...ids, out], back: 'q=', ...fields })
  const done = await bulk({ what: 'state', newState: 'legal' })
  const to = done.headers.get('location') ?? ''
  const page = await pageOf(editor, to)
  says(page, /2 stories changed\. 1 left as it was/)
  says(page, /With the lawyers/)
  const deed = /name="deed" value="(\w+)"/.exec(page)?.[1] ?? assert.fail('no undo')
  led(await other.post(`/newsroom/stories/${ids[0]}/planning/state`, { state: 'ready' }))
  assert.match((await other.post(`${budget}/undo`, { deed })).headers.get('location') ?? '', /undone-before/)
  const undone = await editor.post(`${budget}/undo`, { deed, back: '' })
  says(await pageOf(editor, undone.headers.get('location') ?? ''), /Taken back for 1 story\. 1 stayed/)
  says(await pageOf(editor, `/newsroom/stories/${ids[0]}/planning`), /<b>Ready<\/b>/)
  says(await pageOf(editor, `/newsroom/stories/${ids[1]}/planning`), /<b>Planned<\/b>/)
  assert.match((await editor.post(`${budget}/undo`, { deed })).headers.get('location') ?? '', /undone-before/)

  const given = await bulk({ what: 'assign', to: writer.actor.id ?? '' })
  const after = await pageOf(editor, given.headers.get('location') ?? '')
  says(after, new RegExp(`2 stories changed[^]*The ferry[^]*Assigned[^]*${writer.actor.name}`))
  const assigned = /name="deed" value="(\w+)"/.exec(after)?.[1] ?? ''
  led(await editor.post(`${budget}/undo`, { deed: assigned, back: '' }))
  saysNot(await pageOf(editor, `${budget}?person=${writer.actor.id}`), /The ferry/)
  says(await pageOf(editor, `/newsroom/stories/${ids[1]}/planning`), /<b>Planned<\/b>/)

  const moved = await bulk({ what: 'section', newSection: '' })
  const back = /name="deed" value="(\w+)"/.exec(
    await pageOf(editor, moved.headers.get('location') ?? ''),
  )?.[1]
  saysNot(await pageOf(editor, `${budget}?section=${local}`), /The ferry/)
  led(await editor.post(`${budget}/undo`, { deed: back ?? '', back: '' }))
  says(await pageOf(editor, `${budget}?section=${local}`), /The ferry/)
  assert.match(
    (await editor.post(`${budget}/bulk`, { what: 'section' })).headers.get('location') ?? '',
    /none-chosen/,
  )
})

onEachDatabase(
  'everything that is found is changed at once, over its pages, and taken back',
  async (t, db) => {
    const { as } = await openDesk(t, db)
    const [editor, contributor] = [await as('editor'), await as('contributor')]
    const other = await planned(editor, { headline: 'A bakery' })
    for (let number = 0; number < 53; number += 1) await planned(editor, { headline: `Ferry ${number}` })
    says(await pageOf(editor, `${budget}?q=ferry`), /name="everything" value="yes"/)
    const all = { everything: 'yes', back: 'q=ferry', what: 'state', newState: 'legal' }
    const done = await editor.post(`${budget}/bulk`, all)
    const page = await pageOf(editor, done.headers.get('location') ?? '')
    says(page, /53 stories changed\./)
    says(await pageOf(editor, `/newsroom/stories/${other}/planning`), /<b>Planned<\/b>/)
    const deed = /name="deed" value="(\w+)"/.exec(page)?.[1] ?? assert.fail('no undo')
    const undone = await editor.post(`${budget}/undo`, { deed, back: '' })
    says(await pageOf(editor, undone.headers.get('location') ?? ''), /Taken back for 53 stories\./)
    // Whoever sees only what is theirs finds nothing of others', and changes nothing.
    const theirs = await contributor.post(`${budget}/bulk`, { ...all, newState: 'handed-in' })
    assert.match(theirs.headers.get('location') ?? '', /none-chosen/)
  },
)

onEachDatabase('the budget is filtered, sorted and walked by key', async (t, db) => {
  const paper = await openDesk(t, db)
  const editor = await paper.as('editor')
  for (let number = 0; number < 53; number += 1)
    await planned(editor, {
      headline: `Plan ${number}.`,
      plannedFor: `2031-05-${String((number % 28) + 1).padStart(2, '0')}`,
    })
  const first = await pageOf(editor, budget)
  says(first, /Plan 52\.[^]*Plan 51\./)
  saysNot(first, /Plan 2\./)
  const older = /rel="next"[^>]*href="([^"]+)"|href="([^"]+)"[^>]*rel="next"/.exec(first)
  const next = await pageOf(
    editor,
    (older?.[1] ?? older?.[2] ?? assert.fail('no next')).replaceAll('&amp;', '&'),
  )
  says(next, /Plan 2\.[^]*Plan 1\.[^]*Plan 0\./)
  saysNot(next, /Plan 3\./)
  says(await pageOf(editor, `${budget}?q=plan+17`), /Plan 17\./)
  says(await pageOf(editor, `${budget}?q=plan-17`), /Plan 17\./)
  saysNot(await pageOf(editor, `${budget}?q=plan+17`), /Plan 18\./)
  says(await pageOf(editor, `${budget}?q=%25`), /No story matches/)
  says(await pageOf(editor, `${budget}?sort=oldest`), /Plan 0\.[^]*Plan 1\./)
  says(await pageOf(editor, `${budget}?sort=planned`), /Plan 0\.[^]*Plan 28\.[^]*Plan 1\./)
  saysNot(await pageOf(editor, `${budget}?sort=deadline`), /Plan 0\./)
  const day = await pageOf(editor, `${budget}?from=2031-05-03&until=2031-05-03`)
  says(day, /Plan 30\.[^]*Plan 2\./)
  saysNot(day, /Plan 3\./)
  says(await pageOf(editor, `${budget}?kind=opinion`), /No story matches/)
  says(
    await pageOf(editor, `${budget}?person=${editor.actor.id}&state=planned&section=${local}&kind=news`),
    /Plan 52\./,
  )
  // What means nothing is as if it were not there, and the old address still leads here.
  says(
    await pageOf(editor, `${budget}?state=x&section=y&person=z&kind=q&from=2031-02-31&sort=up&after=1,2`),
    /Plan 52\./,
  )
  assert.equal(
    (await editor.get('/newsroom/stories?q=wall&state=killed')).headers.get('location'),
    `${budget}?q=wall&state=killed`,
  )
})

onEachDatabase('a view has a name; who shares it, shares it', async (t, db) => {
  const { as } = await openDesk(t, db)
  const [editor, writer] = [await as('editor'), await as('writer')]
  const save = (visitor: Visitor, fields: Record<string, string>) =>
    visitor.post(`${budget}/views`, { query: 'state=handed-in&x=<b>', ...fields })
  led(await save(editor, { name: 'To read', shared: 'yes' }))
  led(await save(writer, { name: 'My own' }))
  assert.equal((await save(writer, { name: 'For all', shared: 'yes' })).status, 403)
  assert.match((await save(writer, { name: ' ' })).headers.get('location') ?? '', /view-name-missing/)
  const page = await pageOf(writer, budget)
  says(page, /href="\/newsroom\/budget\?state=handed-in"[^]*My own[^]*To read/)
  saysNot(await pageOf(editor, budget), /My own/)
  const view = /name="view" value="(\w+)"/.exec(await pageOf(editor, `${budget}?state=handed-in`))?.[1] ?? ''
  assert.equal((await writer.post(`${budget}/views/removal`, { view })).status, 403)
  led(await editor.post(`${budget}/views/removal`, { view }))
  saysNot(await pageOf(writer, budget), /To read/)
})

onEachDatabase('whoever is concerned is told, once, where they want to be', async (t, db) => {
  const paper = await openDesk(t, db)
  const [editor, writer, contributor] = [
    await paper.as('editor'),
    await paper.as('writer'),
    await paper.as('contributor'),
  ]
  const id = await planned(editor, { to: writer.actor.id ?? '' })
  const path = `/newsroom/stories/${id}/planning`
  const told = async (visitor: Visitor) => pageOf(visitor, '/newsroom/notifications')
  says(await told(writer), new RegExp(`${editor.actor.name} gave you this story[^]*The harbour budget`))
  says(await pageOf(writer, budget), /class="bell rings"[^]*<b>1<\/b>/)
  led(await writer.post(`${path}/state`, { state: 'handed-in' }))
  says(await told(editor), /handed this story in/)
  led(await editor.post(`${path}/state`, { state: 'in-work', note: `@${writer.actor.name}, who paid?` }))
  says(await told(writer), /called you in a note[^]*gave this story back/)
  // Nobody is told of what they may not read.
  led(await editor.post(`${path}/notes`, { newNote: `@${contributor.actor.name} too` }))
  saysNot(await told(contributor), /harbour budget/)

  const notice = /name="notice" value="(\w+)"/.exec(await told(writer))?.[1] ?? ''
  assert.equal((await editor.post('/newsroom/notifications/read', { notice, what: 'open' })).status, 404)
  assert.equal(led(await writer.post('/newsroom/notifications/read', { notice, what: 'open' })), path)
  says(await pageOf(writer, budget), /class="bell rings"[^]*<b>2<\/b>/)
  led(await writer.post('/newsroom/notifications/read', { what: 'all' }))
  saysNot(await pageOf(writer, budget), /bell rings/)

  led(await writer.post('/newsroom/notifications/settings', { 'published-here': 'yes' }))
  led(await editor.post(`${path}/notes`, { newNote: `@${writer.actor.name}, again` }))
  saysNot(await pageOf(writer, budget), /bell rings/)
  led(await writer.post(`/newsroom/stories/${id}`, { ...story, revision: '1' }))
  led(await editor.post(`/newsroom/stories/${id}/publication`, { revision: '2' }))
  await paper.app.settle()
  await paper.app.settle()
  const list = await told(writer)
  says(list, /published this story/)
  assert.equal(list.match(/published this story/g)?.length, 1)
})

onEachDatabase('who writes is reminded before the deadline, once for each', async (t, db) => {
  const paper = await openDesk(t, db)
  const [editor, writer] = [await paper.as('editor'), await paper.as('writer')]
  const soon = new Date(Date.parse(clock()) + 2 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
  await planned(editor, { to: writer.actor.id ?? '', deadline: soon })
  await planned(editor, { headline: 'Later', to: writer.actor.id ?? '', deadline: '2031-01-01' })
  for (let times = 0; times < 2; times += 1) await paper.app.settle({ timetables: true })
  const list = await pageOf(writer, '/newsroom/notifications')
  assert.equal(list.match(/deadline of this story is near/g)?.length, 1)
})

onEachDatabase('the calendar shows what is to come by the paper’s clock', async (t, db) => {
  const { as } = await openDesk(t, db)
  const editor = await as('editor')
  await planned(editor)
  await planned(editor, { headline: 'At six', plannedFor: '2031-05-07 18:00' })
  const path = await write(editor, { headline: 'Under embargo', embargoUntil: '2031-05-08 06:15' })
  led(await editor.post(`${path}/schedule`, { revision: '1', dueAt: '2031-05-07 05:00' }))
  for (const view of ['week', 'month']) {
    const page = await pageOf(editor, `/newsroom/calendar?view=${view}&day=2031-05-06`)
    says(
      page,
      /The harbour budget[^]*05:00 Goes out[^]*Under embargo[^]*18:00 Planned[^]*At six[^]*06:15 Embargo lifts/,
    )
    says(page, /href="\/newsroom\/budget\/new\?day=2031-05-06"/)
  }
  says(await pageOf(editor, '/newsroom/budget/new?day=2031-05-06'), /value="2031-05-06"/)
  saysNot(await pageOf(editor, '/newsroom/calendar?day=2031-06-06'), /harbour budget/)
  says(await pageOf(editor, '/newsroom/calendar?view=month&day=9999-99-99'), /Calendar/)
})

onEachDatabase('a form that is wrong says so, and keeps what was typed', async (t, db) => {
  const { as } = await openDesk(t, db)
  const editor = await as('editor')
  const wrong = await editor.post('/newsroom/budget/new', {
    ...plan,
    headline: ' ',
    plannedFor: 'tomorrow',
    deadline: 'soon',
    length: 'long',
    brief: 'Keep <me>',
  })
  assert.equal(wrong.status, 422)
  const page = await wrong.text()
  says(page, /Give it a name[^]*Write a day[^]*number of words/)
  says(page, /value="tomorrow"[^]*value="soon"[^]*value="long"[^]*Keep &lt;me&gt;/)
  const id = await planned(editor)
  const path = `/newsroom/stories/${id}/planning`
  const note = await editor.post(`${path}/notes`, { newNote: 'x'.repeat(4001) })
  assert.equal(note.status, 422)
  says(await note.text(), /Keep it under 4,000 characters[^]*xxxx/)
  const same = await editor.post(`${path}/state`, { state: 'planned', note: '' })
  assert.equal(same.status, 422)
  assert.equal((await editor.post(`${path}/state`, { state: 'lost' })).status, 422)
  assert.equal((await editor.post(`${budget}/bulk`, { what: 'kill' })).status, 400)
})

onEachDatabase('by mail too, to whoever has not read it in the newsroom', async (t, db) => {
  const office = await openPostOffice(t)
  const paper = await openDesk(t, db, { mail: office.place })
  const [editor, writer] = [await paper.as('editor'), await paper.as('writer')]
  const id = await planned(editor, { to: writer.actor.id ?? '' })
  await paper.app.settle()
  const letter =
    office.letters.find(({ text }) => text.includes('The harbour budget')) ?? assert.fail('no letter')
  assert.match(letter.to[0] ?? '', /^writer/)
  assert.ok(letter.text.includes(`${paper.origin}/newsroom/stories/${id}/planning`))
  assert.match(letter.headers, new RegExp(`Subject: ${editor.actor.name} gave you this story`))
  // A note calls nobody by mail unless they ask for it.
  led(await editor.post(`/newsroom/stories/${id}/planning/notes`, { newNote: `@${writer.actor.name}` }))
  await paper.app.settle()
  assert.equal(office.letters.filter(({ text }) => text.includes('The harbour budget')).length, 1)
})
