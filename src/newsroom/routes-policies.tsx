import { type Edition, editionOf, ownPages } from '#copy/index.ts'
import { maySetPaper, type Policies, policyNames, setPaper } from '#paper/index.ts'
import { type Form, readForm } from '#platform/http/form.ts'
import { htmlResponse, seeOther } from '#platform/http/route.ts'
import { listPages } from '#stories/index.ts'
import type { Choice, FieldError } from '#ui/fields.tsx'
import { addresses } from './addresses.ts'
import { policyPageWords } from './machine-words.ts'
import { PoliciesPage } from './policies.tsx'
import { type DeskCall, type DeskRoute, deskOf, isSaid } from './routes-desk.ts'
import { wrongForm } from './routes-no.tsx'

export const policiesRoute: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: addresses.policies,
  who: maySetPaper,
  handle: async (call) => {
    const edition = await editionOf(call.store.read, call.place, call.now)
    return policiesPage(call, edition, edition.settings.policies)
  },
}

export const policiesPosted: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: addresses.policies,
  who: maySetPaper,
  handle: async (call) => {
    const { store, visitor, place, now } = call
    const policies = policiesIn(await readForm(call.request))
    const edition = await editionOf(store.read, place, now)
    const open = new Set((await pagesOf(call, edition)).map(({ value }) => value))
    const errors = Object.entries(policies).flatMap(([field, path]) =>
      open.has(path) ? [] : [{ field, message: policyPageWords.gone }],
    )
    if (errors.length > 0) return policiesPage(call, edition, policies, errors)
    const outcome = await store.write((tx) => setPaper(tx, visitor, { policies }, now))
    if (!outcome.ok) throw new Error(`settings without a fault were refused: ${outcome.why}`)
    return seeOther(`${addresses.policies}?said=saved`)
  },
}

const policiesIn = (form: Form): Policies =>
  Object.fromEntries(
    policyNames.flatMap((policy) => {
      const path = form[policy]
      return typeof path === 'string' && path !== '' ? [[policy, path]] : []
    }),
  )

/** What readers can open now: a policy on a page that is not out yet is one that nobody can read. */
async function pagesOf({ store, now }: DeskCall, { paper }: Edition): Promise<readonly Choice[]> {
  const pages = await listPages(store.read)
  return [
    ...ownPages(paper.words).map(({ name, path }) => ({ value: path, label: `${name} (${path})` })),
    ...pages
      .filter(({ publicAt }) => publicAt <= now)
      .map(({ headline, path }) => ({ value: path, label: `${headline} (${path})` })),
  ]
}

async function policiesPage(
  call: DeskCall,
  edition: Edition,
  policies: Policies,
  errors: readonly FieldError[] = [],
): Promise<Response> {
  const page = (
    <PoliciesPage
      desk={deskOf(edition, call.visitor)}
      chosen={policyNames.map((policy) => ({ policy, path: policies[policy] ?? '' }))}
      pages={await pagesOf(call, edition)}
      errors={errors}
      said={isSaid(call, 'saved') ? { text: policyPageWords.saved } : undefined}
    />
  )
  return htmlResponse(page, errors.length > 0 ? wrongForm : 200)
}
