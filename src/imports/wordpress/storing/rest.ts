// After the posts: what became of the small things that say something of others.
import { listClosedParents, openUploads } from '#media/index.ts'
import { insertRedirects, type Redirect, redirectsAmong } from '#paper/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { findStoryByPath, type Standing, standingByOrigin } from '#stories/index.ts'
import { correctedPost } from '../meta/corrections.ts'
import { bareSlug } from '../parts/guests.ts'
import type { Part } from '../map/types.ts'
import type { Rule } from '../parts/redirect-rules.ts'
import type { WpPost } from '../model.ts'
import type { Desk } from './desk.ts'
import { drop, kindOfPost } from './items.ts'
import { placeOf } from './leading.ts'
import { nothingYet, type Outcome } from './outcome.ts'

export async function storedRest(desk: Desk): Promise<Outcome> {
  const outcome = nothingYet()
  if (!desk.dryRun) await openUnderPublic(desk)
  const { all, rules } = desk.archive.parts
  for (const [part, posts] of all) {
    if (part === 'redirect') continue
    for (const post of posts) {
      const why = whyUnused(part, post, desk)
      if (why === null) keep(outcome, post, part)
      else drop(outcome, post, why)
    }
  }
  await storeRules(desk, rules, outcome)
  for (const { inspection } of desk.archive.files)
    for (const type of inspection.partsLeftOut)
      outcome.dropped.push({ group: 'items', kind: type, id: null, title: '', why: 'too-many' })
  return outcome
}

const keep = (outcome: Outcome, post: WpPost, how: string): void =>
  void outcome.stored.push({ group: 'items', kind: kindOfPost(post), how })

/** Null: it said what it had to say. */
function whyUnused(part: Part, post: WpPost, { claims, names }: Desk): string | null {
  if (part === 'person') {
    const keys = [`author ${post.slug}`, `author ${bareSlug(post.slug)}`, `guest ${post.id}`]
    return keys.some((key) => names.people.has(key)) ? null : 'signs-nothing'
  }
  if (part !== 'correction') return null
  const of = correctedPost(post)
  if (post.status !== 'publish') return 'not-published'
  return of !== null && claims.has(of) ? null : 'its-story-is-not-here'
}

const mostParents = 500

/** What was uploaded to a post that everybody may read is open to everybody, as it was. */
async function openUnderPublic({ store, archive: { origin }, now }: Desk): Promise<void> {
  for (let after = 0; ; ) {
    const parents = await listClosedParents(store.read, origin, { after, limit: mostParents })
    const last = parents.at(-1)
    if (last === undefined) return
    after = last
    const standing = await standingByOrigin(store.read, origin, parents)
    const open = parents.filter((parent) => isOpen(standing.get(parent)))
    if (open.length > 0) await store.write((tx) => openUploads(tx, origin, open, now))
  }
}

const isOpen = (standing: Standing | undefined): boolean =>
  standing !== undefined && standing.killedAt === null && standing.version !== null

/** One redirect and never two: each rule leads where its target itself leads now, also where another rule leads on from there. */
async function storeRules(desk: Desk, rules: readonly Rule[], outcome: Outcome): Promise<void> {
  const { read } = desk.store
  const judged: { readonly rule: Rule; readonly why: string | null }[] = []
  for (const rule of rules)
    judged.push({ rule, why: 'why' in rule ? rule.why : await whyNot(desk, rule.from) })
  const leading = new Map(
    judged.flatMap(({ rule, why }) =>
      why === null && 'to' in rule ? [[bare(rule.from), rule.to] as const] : [],
    ),
  )
  const fresh: Redirect[] = []
  for (const { rule, why } of judged) {
    const to = 'to' in rule ? lastOf(rule.to, leading) : null
    if (why !== null || to === null) drop(outcome, rule.post, why ?? 'leads-in-a-circle')
    else {
      keep(outcome, rule.post, 'redirect')
      if ('to' in rule) fresh.push({ from: rule.from, to: await targetOf(read, to) })
    }
  }
  const known = new Set(
    await redirectsAmong(
      read,
      fresh.map(({ from }) => from),
    ),
  )
  const news = fresh.filter(({ from, to }) => !known.has(from) && from !== to)
  outcome.redirects += news.length
  if (!desk.dryRun && news.length > 0) await desk.store.write((tx) => insertRedirects(tx, news, desk.now))
}

const bare = (path: string): string => path.replace(/(?<=.)\/+$/, '')

/** Where rules lead one after another; null where they come back. */
function lastOf(to: string, leading: ReadonlyMap<string, string>): string | null {
  const met = new Set<string>()
  let last = to
  for (let next: string | undefined = to; next !== undefined; next = leading.get(bare(next))) {
    if (met.has(bare(next))) return null
    met.add(bare(next))
    last = next
  }
  return last
}

async function whyNot({ store, given }: Desk, from: string): Promise<string | null> {
  if (/[?#]/.test(from) || from === '/') return 'asks-for-more-than-a-path'
  const isStory = given.has(from) || (await findStoryByPath(store.read, from)) !== undefined
  return isStory ? 'a-story-stands-there' : null
}

/** Where nothing is, the rule leads to where it said. */
const targetOf = async (read: Reader, to: string): Promise<string> =>
  (await placeOf(read, to)) ?? (to.split(/[?#]/)[0] || '/')
