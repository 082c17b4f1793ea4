import assert from 'node:assert/strict'
import { machine } from '#people/index.ts'
import { clock } from '#platform/mint.ts'
import { addSections, homemade, type SectionId } from '#sections/index.ts'
import { openPaper, type TestPaper, type Visitor } from './paper.ts'

export const local: SectionId = 'section_local'

/** A paper with one section, where a story can be published. */
export async function openDesk(...[t, store, options]: Parameters<typeof openPaper>): Promise<TestPaper> {
  await store.write((tx) => {
    const section = {
      id: local,
      slug: 'local',
      name: 'Local',
      parentId: null,
      position: 1,
      description: '',
      ...homemade,
    }
    return addSections(tx, machine, [section], clock())
  })
  return openPaper(t, store, options)
}

export const story = {
  headline: 'The wall stands',
  standfirst: 'It has stood since 1871.',
  kind: 'news',
  section: local,
  topics: 'Harbour, Sea wall',
  'bylinePerson[]': ['Idris Calloway', ''],
  'bylineRole[]': ['Shipping correspondent', ''],
  dateline: 'Tarrowick',
  body: 'Nobody spoke against the wall.\n\n## The vote\n\nSeven to **four**.',
}

/** Where a redirect leads, without what it says. */
export function led(response: Response): string {
  assert.equal(response.status, 303)
  return (response.headers.get('location') ?? '').split('?')[0] ?? ''
}

/** The desk's address of a new story by this writer. */
export const write = async (
  visitor: Visitor,
  fields: Record<string, string | readonly string[]> = {},
): Promise<string> => led(await visitor.post('/newsroom/stories/new', { ...story, ...fields }))

/** A page's text, its address proven to answer. */
export async function pageOf(visitor: Visitor, path: string, status = 200): Promise<string> {
  const response = await visitor.get(path)
  const text = await response.text()
  assert.equal(response.status, status, `${path}: ${text.slice(0, 2000)}`)
  return text
}

/** The address readers have, from the desk's page after publishing. */
export const addressIn = (page: string): string =>
  /href="(\/\d{4}\/\d\d\/\d\d\/[^"]+)"/.exec(page)?.[1] ?? assert.fail('no address')

export const revisionIn = (page: string): string =>
  /name="revision" value="(\d+)"/.exec(page)?.[1] ?? assert.fail('no revision')

/** What a page says, told shortly when it does not. */
export const says = (page: string, what: RegExp): void =>
  assert.ok(what.test(page), `${String(what)} is not in: ${gist(page)}`)
export const saysNot = (page: string, what: RegExp): void =>
  assert.ok(!what.test(page), `${String(what)} is in: ${gist(page)}`)
const gist = (page: string): string =>
  page
    .replace(/^[^]*<main/, '<main')
    .replace(/<[^>]*>|\s+/g, ' ')
    .replace(/ +/g, ' ')
    .slice(0, 1500)
