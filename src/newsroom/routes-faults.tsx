// How the newsroom says no to a request that went nowhere. The app asks here first, for everything under /newsroom.

import { editionOf } from '#copy/index.ts'
import type { Instant } from '#kernel/time.ts'
import type { Actor } from '#people/index.ts'
import type { Store } from '#platform/db/store.ts'
import { type FaultName, HttpFault } from '#platform/http/faults.ts'
import { readForm } from '#platform/http/form.ts'
import { htmlResponse, type Place, seeOther } from '#platform/http/route.ts'
import { addresses } from './addresses.ts'
import { NoPage } from './no.tsx'
import { faultWords } from './refusals.ts'
import { deskOf } from './routes-desk.ts'
import { withDeskScript } from './routes-script.ts'
import { SessionEndedPage } from './sign-in.tsx'
import { unsentText } from './typed.ts'
import { deskWords } from './words.ts'

interface Circumstances {
  readonly request: Request
  readonly path: string
  readonly visitor: Actor
  readonly store: Store
  readonly place: Place
  readonly now: Instant
}

/** The newsroom's page for a fault; undefined where the fault is not the newsroom's to explain. */
export async function newsroomFault(
  fault: FaultName | 'internal',
  circumstances: Circumstances,
): Promise<Response | undefined> {
  const { path, visitor } = circumstances
  if (fault === 'internal' || !isNewsrooms(path)) return undefined
  if (fault === 'forbidden' && visitor.id === null) return notSignedIn(circumstances)
  if (fault === 'forbidden' && visitor.owes !== undefined && circumstances.request.method !== 'POST')
    return seeOther(addresses.owes)
  return noPage(fault, circumstances)
}

export const isNewsrooms = (path: string): boolean =>
  path === addresses.door || path.startsWith(`${addresses.door}/`)

async function notSignedIn(circumstances: Circumstances): Promise<Response> {
  const { request, visitor } = circumstances
  if (request.method !== 'POST') return seeOther(addresses.signIn)
  const unsent = await unsentIn(request)
  const desk = deskOf(await editionFor(circumstances), visitor)
  const hasMail = circumstances.place.hasMail === true
  return htmlResponse(<SessionEndedPage desk={desk} hasMail={hasMail} unsent={unsent} />, 403)
}

async function noPage(fault: FaultName, circumstances: Circumstances): Promise<Response> {
  const { request, visitor, place } = circumstances
  const desk = deskOf(await editionFor(circumstances), visitor)
  const onward =
    fault === 'foreign-origin'
      ? { name: place.origin + addresses.door, path: place.origin + addresses.door }
      : toTheStories
  const unsent = fault === 'forbidden' && request.method === 'POST' ? await unsentIn(request) : undefined
  const page = <NoPage desk={desk} {...faultWords[fault]} onward={onward} unsent={unsent} />
  return withDeskScript(htmlResponse(page, new HttpFault(fault).status), circumstances.visitor)
}

const toTheStories = { name: deskWords.toTheStories, path: addresses.budget }
const editionFor = ({ store, place, now }: Circumstances) => editionOf(store.read, place, now)

/** What was typed, if it can still be read: a form that is broken too is not worth a second fault. */
async function unsentIn(request: Request): Promise<string | undefined> {
  if (request.bodyUsed) return undefined
  try {
    return unsentText(await readForm(request)) || undefined
  } catch (error) {
    if (error instanceof HttpFault) return undefined
    throw error
  }
}
