// How old a page may be: a story's own never, a list one second in a burst, and after a kill or a correction no page at all.
import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { setTimeout as after } from 'node:timers/promises'
import { onEachDatabase, type TestDatabase } from '../harness/databases.ts'
import { openPaper } from '../harness/paper.ts'
import { type Desk, deskOf, isDone, sectionsOf, storyIn, type Words } from './desk.ts'

interface Published {
  readonly id: string
  readonly path: string
}

async function openDesk(t: TestContext, db: TestDatabase) {
  const paper = await openPaper(t, db, { demo: true })
  const desk = deskOf(paper.origin, (await paper.as('editor')).cookie)
  const [section = ''] = await sectionsOf(desk)
  return { desk, section }
}

const wordsOf = (section: string, headline: string): Words => ({
  headline,
  body: `So it is: ${headline}.`,
  section,
  topics: 'Night ferries',
  person: 'Ada Quay',
})

async function published(desk: Desk, words: Words): Promise<Published> {
  const id = storyIn(await desk.draft(words)) ?? ''
  assert.ok(isDone(await desk.publish(id), 'published'))
  const page = await (await desk.get(`/newsroom/stories/${id}`)).text()
  return { id, path: /href="(\/\d{4}\/\d\d\/\d\d\/[^"]+)"/.exec(page)?.[1] ?? '' }
}

const textAt = async (desk: Desk, path: string): Promise<string> => (await desk.get(path)).text()

/** Every list that the story stands in, found from its own page. */
async function listsOf(desk: Desk, { path }: Published): Promise<readonly string[]> {
  const text = await textAt(desk, path)
  const linked = [...text.matchAll(/href="(\/(?:section|topic|person)\/[^"/]+)"/g)].map(
    ([, list]) => list ?? '',
  )
  const own: string[] = []
  for (const list of new Set(linked)) if ((await textAt(desk, list)).includes(path)) own.push(list)
  assert.ok(
    ['section', 'topic', 'person'].every((kind) => own.some((list) => list.startsWith(`/${kind}/`))),
    own.join(),
  )
  const feeds = own.filter((list) => list.startsWith('/section/')).map((list) => `${list}/feed.xml`)
  return ['/', '/feed.xml', '/sitemap.xml', ...own, ...feeds]
}

const quiet = () => after(1_100)

onEachDatabase('what is killed is gone from its page and every list at the next request', async (t, db) => {
  const { desk, section } = await openDesk(t, db)
  const story = await published(desk, wordsOf(section, 'Killed at once'))
  await quiet()
  const lists = await listsOf(desk, story)
  for (const list of lists) assert.ok((await textAt(desk, list)).includes(story.path), list)
  // In the middle of a burst too.
  await published(desk, wordsOf(section, 'Opens a burst'))
  assert.ok(isDone(await desk.kill(story.id, 'It was not so.'), 'killed'))
  const answers = await Promise.all(lists.map((list) => textAt(desk, list)))
  assert.deepEqual(
    lists.filter((_, at) => answers[at]?.includes(story.path)),
    [],
  )
  const gone = await desk.get(story.path)
  assert.equal(gone.status, 410)
  const words = await gone.text()
  assert.match(words, /It was not so\./)
  assert.doesNotMatch(words, /So it is: Killed at once/)
})

onEachDatabase(
  'what is corrected is right on its page and in every list at the next request',
  async (t, db) => {
    const { desk, section } = await openDesk(t, db)
    const story = await published(desk, wordsOf(section, 'Three ferries sank'))
    await quiet()
    const lists = (await listsOf(desk, story)).filter((list) => list !== '/sitemap.xml')
    await published(desk, wordsOf(section, 'Opens a burst'))
    assert.ok(isDone(await desk.revise(story.id, wordsOf(section, 'Two ferries were late')), 'saved'))
    for (const list of lists)
      assert.ok((await textAt(desk, list)).includes('Three ferries sank'), `a draft shows on ${list}`)
    assert.ok(isDone(await desk.correct(story.id, 'None sank.'), 'corrected'))
    for (const list of [story.path, ...lists]) {
      const text = await textAt(desk, list)
      assert.ok(text.includes('Two ferries were late') && !text.includes('Three ferries sank'), list)
    }
    assert.match(await textAt(desk, '/corrections'), /None sank\./)
  },
)

onEachDatabase(
  'in a burst the first story shows at once, each one on its own page, and lists within a second',
  async (t, db) => {
    const { desk, section } = await openDesk(t, db)
    await textAt(desk, '/')
    await quiet()
    const first = await published(desk, wordsOf(section, 'First of a burst'))
    for (const list of ['/', '/feed.xml', '/sitemap.xml'])
      assert.ok((await textAt(desk, list)).includes(first.path), list)
    const others: Published[] = []
    for (let number = 2; number <= 8; number += 1) {
      const story = await published(desk, wordsOf(section, `Number ${number} of a burst`))
      assert.equal((await desk.get(story.path)).status, 200)
      await textAt(desk, '/feed.xml')
      others.push(story)
    }
    await quiet()
    const feed = await textAt(desk, '/feed.xml')
    assert.deepEqual(
      others.filter(({ path }) => !feed.includes(path)),
      [],
    )
  },
)
