import { DatabaseSync } from 'node:sqlite'
import { migrateStore } from '../../src/app.ts'
import { databaseFile, openStore } from '#platform/db/open.ts'
import { randomFrom, sentence, word } from './pages.ts'

/** How the stories of an archive are spread. */
export interface Archive {
  readonly folder: string
  readonly count: number
  readonly seed: number
}
const day = 24 * 3600 * 1000
const started = Date.UTC(2016, 0, 1)
const sections = 12
const topics = 4000
const people = 300
const padded = (number: number): string => String(number).padStart(8, '0')

/** The address of a story of the archive: known without asking. */
export const pathOf = (number: number): string => `/archive-story/${padded(number)}`

/**
 * Fills an empty paper with stories, each with a body of its own: words by their rank (Zipf), a long tail of topics, a decade of days.
 * Straight into the tables: it makes the ground for a measurement and measures nothing itself.
 */
export async function makeArchive({ folder, count, seed }: Archive): Promise<void> {
  const store = await openStore({ dataFolder: folder })
  await migrateStore(store)
  await store.close()
  const db = new DatabaseSync(databaseFile(folder))
  db.exec('pragma synchronous = off; begin')
  const random = randomFrom(seed)
  furnish(db, random)
  const put = statements(db)
  for (let number = 0; number < count; number++) {
    insertStory(put, random, number, count)
    if (number % 5000 === 4999) db.exec('commit; begin')
  }
  db.exec('commit')
  db.close()
}

function furnish(db: DatabaseSync, random: () => number): void {
  const section = db.prepare(
    'insert into sections (id, slug, name, parent_id, position, description) values (?, ?, ?, null, ?, ?)',
  )
  for (let at = 0; at < sections; at++)
    section.run(`section_${at}`, `section-${at}`, word(random), at, sentence(random))
  const topic = db.prepare('insert into topics (id, slug, name) values (?, ?, ?)')
  for (let at = 0; at < topics; at++)
    topic.run(`topic_${at}`, `topic-${at}`, `${word(random)} ${word(random)}`)
  const person = db.prepare('insert into persons (id, slug, name, title, bio) values (?, ?, ?, ?, ?)')
  for (let at = 0; at < people; at++)
    person.run(`person_${at}`, `person-${at}`, `${word(random)} ${word(random)}`, '', '')
}

type Put = ReturnType<typeof statements>
const statements = (db: DatabaseSync) => ({
  story:
    db.prepare(`insert into stories (id, slug, path, created_at, published_at, updated_at, public_at, released_at, version, kind, section_id)
    values (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)`),
  version:
    db.prepare(`insert into versions (story_id, number, headline, standfirst, kicker, kind, section_id, topic_ids, bylines, dateline, sensitive, body, published_at)
    values (?, 1, ?, ?, '', ?, ?, ?, ?, '', 0, ?, ?)`),
  topic: db.prepare('insert or ignore into story_topics (story_id, topic_id, public_at) values (?, ?, ?)'),
  person: db.prepare('insert or ignore into story_people (story_id, person_id, public_at) values (?, ?, ?)'),
})

function insertStory(put: Put, random: () => number, number: number, count: number): void {
  const id = `story_${padded(number)}`
  const at = new Date(started + ((Date.now() - day - started) / count) * number).toISOString()
  const kind = number % 17 === 0 ? 'opinion' : 'news'
  const section = `section_${Math.floor(sections * random() ** 2)}`
  // A few topics stand on thousands of stories, most on a handful.
  const about = [...new Set([0, 1, 2].map(() => `topic_${Math.floor(topics * random() ** 3)}`))]
  const by = `person_${Math.floor(people * random() ** 2)}`
  put.story.run(id, padded(number), pathOf(number), at, at, at, at, at, kind, section)
  const headline = sentence(random).slice(0, 80)
  const bylines = JSON.stringify([{ personId: by, role: 'Reporter' }])
  put.version.run(
    id,
    headline,
    sentence(random),
    kind,
    section,
    JSON.stringify(about),
    bylines,
    bodyOf(random),
    at,
  )
  for (const topic of about) put.topic.run(id, topic, at)
  put.person.run(id, by, at)
}

const bodyOf = (random: () => number): string => {
  const paragraph = () => ({
    type: 'paragraph',
    content: [{ type: 'text', text: [0, 1, 2].map(() => sentence(random)).join(' ') }],
  })
  return JSON.stringify({
    type: 'doc',
    content: Array.from({ length: 8 + Math.floor(random() * 12) }, paragraph),
  })
}
