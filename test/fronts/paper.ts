// A paper with four stories, and what an editor does on its page on the front.
import assert from 'node:assert/strict'
import type { FrontAnswer } from '#fronts/contract.ts'
import { addressIn, led, openDesk, pageOf, write } from '../harness/desk.ts'
import type { TestPaper, Visitor } from '../harness/paper.ts'

export const path = '/newsroom/front'

export interface Story {
  readonly id: string
  readonly desk: string
  readonly address: string
}
export async function published(
  editor: Visitor,
  headline: string,
  fields: Record<string, string> = {},
): Promise<Story> {
  const desk = await write(editor, { headline, ...fields })
  led(await editor.post(`${desk}/publication`, { revision: '1' }))
  return {
    id: desk.split('/').at(-1) ?? '',
    desk,
    address: addressIn(await pageOf(editor, `${desk}/versions`)),
  }
}

/** The first of the list of stories that readers could be shown. */
export const publishedIn = (html: string): string =>
  /<li data-story="(story_\w+)"(?:(?!<\/li>)[^])*?state-published/.exec(html)?.[1] ??
  assert.fail('nobody to pin')

export async function openFront(...[t, db, options]: Parameters<typeof openDesk>) {
  const paper = await openDesk(t, db, options)
  const editor = await paper.as('editor')
  const names = ['The oldest', 'The older', 'The newer', 'The newest'] as const
  const stories: Story[] = []
  for (const name of names) stories.push(await published(editor, name))
  const [oldest, older, newer, newest] = stories
  assert.ok(oldest && older && newer && newest)
  return { paper, editor, oldest, older, newer, newest }
}

/** As the script of the page asks: told in JSON. `front`: the desk's page on that of the paper, or of a section. */
export const asked = async (visitor: Visitor, fields: Record<string, string>, front = path) => {
  const response = await visitor.post(front, fields, { accept: 'application/json' })
  return { status: response.status, answer: (await response.json()) as FrontAnswer }
}
export const state = async (visitor: Visitor, front = path): Promise<FrontAnswer> =>
  (await visitor.get(`${front}/state`)).json() as Promise<FrontAnswer>
export const step = async (
  visitor: Visitor,
  fields: Record<string, string>,
  front = path,
): Promise<FrontAnswer> => {
  const seen = String((await state(visitor, front)).seen)
  const { status, answer } = await asked(visitor, { seen, ...fields }, front)
  assert.equal(status, 200, answer.no ?? 'not done')
  return answer
}
export const liveOf = ({ parts }: FrontAnswer): string =>
  /name="live" value="(\d+)"/.exec(parts['bar'] ?? '')?.[1] ?? assert.fail('no front')
export const publish = async (visitor: Visitor, front = path): Promise<FrontAnswer> =>
  step(visitor, { deed: 'publish', live: liveOf(await state(visitor, front)) }, front)

/** Where the headlines of a front lead, in its order. */
export const named = (page: string): readonly string[] =>
  [...page.matchAll(/class="headline"[^>]*><a href="([^"]+)"/g)].map(([, address]) => address ?? '')
export const readers = (paper: TestPaper): Promise<string> => pageOf(paper.anonymous, '/')
