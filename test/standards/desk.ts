// The newsroom's way to a published story, by its own forms.
import { led, local, pageOf, revisionIn, write } from '../harness/desk.ts'
import type { Visitor } from '../harness/paper.ts'

type Fields = Readonly<Record<string, string | readonly string[]>>
export interface Published {
  /** The desk's address and the readers'. */
  readonly desk: string
  readonly path: string
}

/** Written and published; `path` is where readers find it once its embargo, if it has one, is over. */
export async function publish(visitor: Visitor, fields: Fields = {}): Promise<Published> {
  // What is paid for names who pays.
  const paid = fields['kind'] === 'sponsored' ? { sponsor: 'Hallam & Daughters' } : {}
  const desk = await write(visitor, { section: local, ...paid, ...fields })
  led(await visitor.post(`${desk}/publication`, { revision: '1' }))
  return { desk, path: await pathOf(visitor, desk) }
}

/** The change becomes the next version; `minor`: spelling only. */
export async function change(
  visitor: Visitor,
  { desk }: Published,
  fields: Fields,
  notice: Fields,
): Promise<void> {
  const revision = revisionIn(await pageOf(visitor, desk))
  led(await visitor.post(desk, { ...fields, revision }))
  const next = revisionIn(await pageOf(visitor, `${desk}/correction`))
  led(await visitor.post(`${desk}/correction`, { revision: next, ...notice }))
}

async function pathOf(visitor: Visitor, desk: string): Promise<string> {
  const page = await pageOf(visitor, desk)
  const canonical = /href="(\/(?!newsroom|assets|search)[^"#]+)"[^>]*>As readers see it</.exec(page)?.[1]
  return canonical ?? ''
}
