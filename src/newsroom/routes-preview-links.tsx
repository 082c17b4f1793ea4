import { parseId } from '#kernel/ids.ts'
import { later } from '#kernel/time.ts'
import { accountsByIds } from '#people/index.ts'
import { found, HttpFault } from '#platform/http/faults.ts'
import { readForm, shaped, typedIn } from '#platform/http/form.ts'
import { htmlResponse, seeOther } from '#platform/http/route.ts'
import {
  listPreviewLinks,
  makePreviewLink,
  mayRead,
  type PreviewLink,
  previewPath,
  revokePreviewLink,
} from '#stories/index.ts'
import type { FieldError } from '#ui/fields.tsx'
import { stampOf } from '#ui/stamp.ts'
import { addresses, deedAddress } from './addresses.ts'
import { previewLinkForm } from './contract/publishing.ts'
import { deskClock } from './moments.ts'
import { linkWords } from './preview-link-words.ts'
import { type LinkRow, PreviewLinksPage } from './preview-links.tsx'
import { forDeed, pageFor } from './routes-checked.tsx'
import { type DeskCall, type DeskRoute, isSaid, type OnDesk } from './routes-desk.ts'
import { wrongForm } from './routes-no.tsx'
import { errorsOf } from './typed.ts'
import { momentTyped, typedMinute } from './typed-moments.ts'
import { deskWords } from './words.ts'

const path = `${addresses.stories}/:id/links`
const week = 7 * 86_400_000

export const previewLinks: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path,
  who: mayRead,
  handle: async (call) => linksPage(call, await forDeed(call, mayRead)),
}

interface Told {
  readonly made?: string
  readonly typed?: { readonly note: string; readonly expires: string }
  readonly errors?: readonly FieldError[]
}

async function linksPage(
  call: DeskCall,
  held: OnDesk,
  { made, typed, errors = [] }: Told = {},
): Promise<Response> {
  const { store, now } = call
  const { zone } = held.edition.clock
  const links = await listPreviewLinks(store.read, held.story.id)
  const people = await accountsByIds(
    store.read,
    links.flatMap(({ by }) => by ?? []),
  )
  const who = ({ by }: PreviewLink): string => (by && people.get(by)?.name) ?? deskWords.nobody
  const page = (
    <PreviewLinksPage
      {...pageFor(held, 'links')}
      said={isSaid(call, 'revoked') ? { text: linkWords.revoked } : undefined}
      zone={zone}
      made={made}
      typed={typed ?? { note: '', expires: typedMinute(later(now, week), zone) }}
      links={links.map((link) => rowOf(link, who(link), held, call))}
      errors={errors}
    />
  )
  return htmlResponse(page, errors.length > 0 ? wrongForm : 200)
}

function rowOf(link: PreviewLink, who: string, { story, edition }: OnDesk, { now }: DeskCall): LinkRow {
  const { id, note, at, expiresAt, revokedAt } = link
  const state = revokedAt !== null ? 'revoked' : expiresAt <= now ? 'expired' : 'open'
  return {
    note,
    who,
    made: stampOf(at, deskClock(edition.clock)),
    expires: stampOf(expiresAt, deskClock(edition.clock)),
    state,
    revoke: state === 'open' ? `${deedAddress(story.id, 'links')}/${id}/revocation` : undefined,
  }
}

export const previewLinkMade: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path,
  who: mayRead,
  handle: async (call) => {
    const { store, visitor, now, place } = call
    const form = await readForm(call.request)
    const held = await forDeed(call, mayRead)
    const typed = { note: typedIn(form, 'note'), expires: momentTyped(form, 'expires') }
    const read = shaped(form, previewLinkForm(held.edition.clock.zone))
    if (!read.success) return linksPage(call, held, { typed, errors: errorsOf(read.error) })
    const { note, expires: expiresAt } = read.data
    const request = { storyId: held.story.id, note, expiresAt }
    const outcome = await store.write((tx) => makePreviewLink(tx, visitor, request, now))
    if (outcome.ok) return linksPage(call, held, { made: place.origin + previewPath(outcome.value) })
    if (outcome.why === 'not-found') throw new HttpFault('not-found')
    const message = outcome.why === 'too-long' ? linkWords.tooLong : linkWords.inThePast
    return linksPage(call, held, { typed, errors: [{ field: 'expires', message }] })
  },
}

export const previewLinkRevoked: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: `${path}/:link/revocation`,
  who: mayRead,
  handle: async (call) => {
    const { store, visitor, now, params } = call
    const held = await forDeed(call, mayRead)
    const id = found(parseId('preview', params['link']))
    const { id: storyId } = held.story
    const outcome = await store.write((tx) => revokePreviewLink(tx, visitor, { id, storyId }, now))
    if (!outcome.ok) throw new HttpFault('not-found')
    return seeOther(`${deedAddress(storyId, 'links')}?said=revoked`)
  },
}
