// Addresses that lead on, and those that readers asked for in vain.
import { type Edition, editionOf } from '#copy/index.ts'
import type { Instant } from '#kernel/time.ts'
import { findRedirect, listRedirects } from '#paper/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { HttpFault } from '#platform/http/faults.ts'
import { readForm, shaped } from '#platform/http/form.ts'
import { htmlResponse, seeOther } from '#platform/http/route.ts'
import {
  forget,
  leadOn,
  listMissed,
  mayKeepSignposts,
  pathIn,
  type SignpostFault,
  takeDown,
} from '#signposts/index.ts'
import { findPublicStory, isRoom } from '#stories/index.ts'
import { stampOf } from '#ui/stamp.ts'
import { addresses } from './addresses.ts'
import { SignpostForm, SignpostQuery } from './contract/signposts.ts'
import { deskClock } from './moments.ts'
import { type DeskCall, type DeskRoute, deskOf } from './routes-desk.ts'
import { wrongForm } from './routes-no.tsx'
import { type RedirectRow, SignpostsPage } from './signposts.tsx'
import { signpostFaultWords, signpostWords } from './signpost-words.ts'

const [missedShown, redirectsShown] = [50, 100]

export const signposts: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: addresses.signposts,
  who: mayKeepSignposts,
  handle: (call) => signpostsPage(call, {}),
}

export const signpostsPosted: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: addresses.signposts,
  who: mayKeepSignposts,
  handle: async (call) => {
    const read = shaped(await readForm(call.request), SignpostForm)
    if (!read.success) throw new HttpFault('bad-request', 'an address and what becomes of it')
    const { store, visitor, place, now } = call
    const form = read.data
    if (form.deed === 'forget') {
      await store.write((tx) => forget(tx, visitor, form.from))
      return done('forgot', form.from)
    }
    if (form.deed === 'take-down') {
      const to = await findRedirect(store.read, form.from)
      await store.write((tx) => takeDown(tx, visitor, form.from))
      return done('took-down', form.from, to)
    }
    const [from, to] = [pathIn(form.from, place.origin), pathIn(form.to, place.origin)]
    if (from === null) return wrong(call, form, { field: 'from', why: 'no-address' })
    if (to === null) return wrong(call, form, { field: 'to', why: 'no-address' })
    if (!(await isThere(store.read, to, now))) return wrong(call, form, { field: 'to', why: 'leads-nowhere' })
    const outcome = await store.write((tx) => leadOn(tx, visitor, { from, to }, now))
    if (!outcome.ok) {
      const field = outcome.why === 'answers-itself' ? 'from' : 'to'
      return wrong(call, form, { field, why: outcome.why })
    }
    return done('led-on', from, outcome.value.to)
  },
}

const done = (said: string, from: string, to = ''): Response =>
  seeOther(`${addresses.signposts}?${new URLSearchParams({ said, from, to })}`)

interface Wrong {
  readonly field: 'from' | 'to'
  readonly why: SignpostFault
}
const wrong = (call: DeskCall, typed: RedirectRow, { field, why }: Wrong): Promise<Response> =>
  signpostsPage(call, { typed, error: { field, message: signpostFaultWords[why] } })

async function isThere(db: Reader, path: string, now: Instant): Promise<boolean> {
  return (
    path === '/' ||
    isRoom(path) ||
    (await findPublicStory(db, path, now)) !== undefined ||
    (await findRedirect(db, path)) !== undefined
  )
}

interface Shown {
  readonly typed?: RedirectRow
  readonly error?: { readonly field: string; readonly message: string }
}

const signpostsPage = ({ store, place, now, visitor, url }: DeskCall, { typed, error }: Shown) =>
  store.reading(async (db) => {
    const edition = await editionOf(db, place, now)
    const { q, after } = SignpostQuery.parse(Object.fromEntries(url.searchParams))
    const listed = await listRedirects(db, { words: q, after, limit: redirectsShown + 1 })
    const shown = listed.slice(0, redirectsShown)
    const last = listed.length > redirectsShown ? shown.at(-1) : undefined
    const page = (
      <SignpostsPage
        desk={deskOf(edition, visitor)}
        {...saidIn(url)}
        errors={error ? [error] : []}
        missed={await missedRows(db, edition, typed)}
        typed={typed ?? { from: '', to: '' }}
        redirects={shown}
        words={q}
        more={last && `${addresses.signposts}?${new URLSearchParams({ q, after: last.from })}#redirects`}
      />
    )
    return htmlResponse(page, error ? wrongForm : 200)
  })

async function missedRows(db: Reader, { clock }: Edition, typed: RedirectRow | undefined) {
  const rows = await listMissed(db, missedShown)
  return rows.map(({ path, times, lastAt, from }) => ({
    path,
    times,
    from,
    last: stampOf(lastAt, deskClock(clock)),
    to: typed?.from === path ? typed.to : '',
  }))
}

/** What has been done, out of the address that the browser was sent to. */
function saidIn({ searchParams }: URL) {
  const [said, from, to] = ['said', 'from', 'to'].map((name) => searchParams.get(name) ?? '')
  if (!from) return {}
  if (said === 'led-on') return { said: { text: signpostWords.ledOn(from, to ?? '') } }
  if (said === 'forgot') return { said: { text: signpostWords.forgot(from) } }
  if (said !== 'took-down') return {}
  return { said: { text: signpostWords.tookDown(from) }, ...(to && { taken: { from, to } }) }
}
