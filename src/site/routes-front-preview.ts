// A whole front as readers would get it: by the plan in the making, or by another. By the function that prints it for them.
import {
  findPlanVersion,
  findSchedule,
  type FrontOf,
  mayArrangeFront,
  paperFront,
  type Plan,
  workingPlan,
} from '#fronts/index.ts'
import { parseId } from '#kernel/ids.ts'
import { type Actor, demand, type Door } from '#people/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { found } from '#platform/http/faults.ts'
import type { Call, Route } from '#platform/http/route.ts'
import { listSections } from '#sections/index.ts'
import { framed } from './framed.ts'
import { printFront } from './routes-front.tsx'
import { printSection } from './routes-section.tsx'
import { onTrial } from './spaces.ts'

type Preview = Route<Actor, Door>

const preview: Pick<Preview, 'kind' | 'method' | 'who' | 'handle'> = {
  kind: 'route',
  method: 'GET',
  who: mayArrangeFront,
  handle: (call) => call.store.reading((read) => previewed(read, call)),
}

export const frontPreviews: readonly Preview[] = [
  { ...preview, path: '/newsroom/front/page' },
  { ...preview, path: '/newsroom/front/section/:id/page' },
]

async function previewed(read: Reader, call: Call<Actor>): Promise<Response> {
  const { params, url, visitor } = call
  const section = 'id' in params ? found(await sectionIn(read, params['id'])) : undefined
  const of = section?.id ?? paperFront
  demand(visitor, mayArrangeFront, of)
  const plan = await planAsked(read, of, url.searchParams.get('plan'))
  const blank = onTrial(call, read, section && { slug: section.slug })
  const printed = await (section ? printSection : printFront)(blank, plan)
  return framed(printed.kind === 'page' ? String(printed.page.body) : '')
}

const sectionIn = async (read: Reader, asked: string | undefined) =>
  (await listSections(read)).find(({ id }) => id === asked)

async function planAsked(read: Reader, of: FrontOf, asked: string | null): Promise<Plan> {
  if (asked === null) return workingPlan(read, of)
  const id = parseId('frontschedule', asked)
  if (id) return found(await findSchedule(read, of, id))
  return found(/^\d{1,9}$/.test(asked) ? await findPlanVersion(read, of, Number(asked)) : undefined)
}
