// A front, arranged: one deed at a time, by whoever saw the newest step. A browser's form is led back to the page; its script is told.
import { type Edition, editionOf } from '#copy/index.ts'
import { bundle } from '#platform/bundle/bundle.ts'
import {
  type FrontAnswer,
  type FrontOf,
  listPlans,
  listSteps,
  mayArrangeFront,
  paperFront,
} from '#fronts/index.ts'
import { can } from '#people/index.ts'
import { HttpFault } from '#platform/http/faults.ts'
import { policyWithScript } from '#platform/http/headers.ts'
import { readForm, shaped } from '#platform/http/form.ts'
import { htmlResponse, jsonResponse, seeOther } from '#platform/http/route.ts'
import { newToken } from '#platform/mint.ts'
import { render } from '#platform/view/html.ts'
import { addresses, frontPart, sectionFrontAddress } from './addresses.ts'
import { FrontForm } from './contract/front.ts'
import { frontChanged, frontConflict, frontNo, frontSaid } from './front-words.ts'
import { FrontDeskPage, frontParts } from './front.tsx'
import type { DeskCall, DeskRoute } from './routes-desk.ts'
import { type FrontWhy, frontDeed } from './routes-front-deeds.ts'
import { frontFacts, type NotDone } from './routes-front-facts.ts'
import { deedLines } from './routes-front-lines.ts'
import { frontIn, frontsFor } from './routes-front-place.ts'
import { wrongForm } from './routes-no.tsx'
import { deskWords } from './words.ts'

type Half = Pick<DeskRoute, 'kind' | 'method' | 'who' | 'handle'>

const page: Half = {
  kind: 'route',
  method: 'GET',
  who: mayArrangeFront,
  handle: async (call) => (await theirsInstead(call)) ?? frontPage(call, 200),
}

/** What a script asks for between deeds: whether anybody else has done one, and what stands there by now. */
const state: Half = {
  kind: 'route',
  method: 'GET',
  who: mayArrangeFront,
  handle: (call) => frontAnswer(call, 200, {}),
}

const posted: Half = {
  kind: 'route',
  method: 'POST',
  who: mayArrangeFront,
  handle: async (call) => {
    const { store, place, now } = call
    const edition = await editionOf(store.read, place, now)
    const front = frontIn(edition, call)
    const form = await readForm(call.request)
    const read = shaped(form, FrontForm(edition.clock.zone))
    if (!read.success) {
      const [issue] = read.error.issues
      if (issue?.path[0] === 'seen' || issue?.path[0] === 'deed')
        throw new HttpFault('bad-request', 'no deed')
      return notDone(call, wrongForm, { no: issue?.message, form })
    }
    const outcome = await store.write((tx) => frontDeed(tx, call, { edition, of: front.of }, read.data))
    if (outcome.ok)
      return isScripts(call)
        ? answered(call, outcome.value)
        : seeOther(`${front.address}?said=${outcome.value}`)
    return notDone(call, statusOf(outcome.why), {
      no: await whyText(call, { edition, of: front.of }, outcome.why),
      form,
    })
  },
}

export const frontRoutes: readonly DeskRoute[] = [addresses.front, sectionFrontAddress(':id')].flatMap(
  (address) => [
    { ...page, path: address },
    { ...state, path: frontPart(address, 'state') },
    { ...posted, path: address },
  ],
)

/** Whoever has a desk and not the whole paper finds the front of their first section behind this door. */
async function theirsInstead({
  params,
  visitor,
  store,
  place,
  now,
}: DeskCall): Promise<Response | undefined> {
  if ('id' in params || can(visitor, mayArrangeFront, paperFront)) return undefined
  const [theirs] = frontsFor(await editionOf(store.read, place, now), visitor)
  return theirs && seeOther(theirs.path)
}

const answered = (call: DeskCall, what: string): Promise<Response> =>
  frontAnswer(call, 200, { said: frontSaid[what] })

const statusOf = (why: FrontWhy): number =>
  why === 'changed-meanwhile' || why === 'front-changed' ? 409 : wrongForm

/** Who was faster, and with what. */
async function whyText(
  { store: { read } }: DeskCall,
  { edition, of }: { readonly edition: Edition; readonly of: FrontOf },
  why: FrontWhy,
): Promise<string> {
  if (why !== 'changed-meanwhile' && why !== 'front-changed') return frontNo[why]
  const latest = why === 'front-changed' ? await listPlans(read, of, 1) : await listSteps(read, of, 1)
  const [line] = await deedLines(read, edition, latest)
  if (!line) return deskWords.notDone
  const { who, at, what } = line
  return why === 'front-changed' ? frontChanged(who, at.text) : frontConflict(who, at.text, what)
}

/** The page's own script asks for JSON, and for nothing else. */
const isScripts = ({ request }: DeskCall): boolean =>
  (request.headers.get('accept') ?? '').startsWith('application/json')

const notDone = (call: DeskCall, status: number, not: NotDone): Promise<Response> =>
  isScripts(call)
    ? frontAnswer(call, status, { no: not.no ?? deskWords.notDone })
    : frontPage(call, status, not)

function frontAnswer(
  call: DeskCall,
  status: number,
  told: Pick<FrontAnswer, 'said' | 'no'>,
): Promise<Response> {
  return call.store.reading(async (db) => {
    const facts = await frontFacts(db, call)
    const { form, mark, frame, seats, slots, bandSeats: bands, making } = facts
    const parts = Object.fromEntries(
      Object.entries(frontParts).map(([name, Part]) => {
        const drawn = Part(facts)
        return [name, drawn ? render(drawn) : '']
      }),
    )
    const { seen } = form
    const last = making.last ?? ''
    const answer: FrontAnswer = { seen, mark, frame, slots, seats, bands, last, parts, ...told }
    return jsonResponse(answer, status)
  })
}

/** Where the script could not be put together, the forms are the page. */
async function frontPage(call: DeskCall, status: number, not?: NotDone): Promise<Response> {
  const made = await bundle().catch(() => undefined)
  const script = made && { src: `${addresses.editor}/${made.entries.front}`, nonce: newToken() }
  const headers = script && { 'content-security-policy': policyWithScript(script.nonce) }
  return call.store.reading(async (db) => {
    const facts = await frontFacts(db, call, not)
    return htmlResponse(<FrontDeskPage {...facts} script={script} />, status, headers)
  })
}
