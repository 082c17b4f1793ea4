// Several pictures and files at once: what they have in common said of all of them, and taken back.
import { editionOf } from '#copy/index.ts'
import { describeMany, mayKeepMedia, maySeeMedia, type MediaId, mediaByIds, takeBack } from '#media/index.ts'
import { can } from '#people/index.ts'
import { HttpFault } from '#platform/http/faults.ts'
import { readForm, shaped } from '#platform/http/form.ts'
import { htmlResponse, seeOther } from '#platform/http/route.ts'
import type { FieldError } from '#ui/fields.tsx'
import { addresses, mediumAddress } from './addresses.ts'
import { MediaChosen, severalForm, TakenBack } from './contract/media.ts'
import type { WordsTyped } from './media-facts.ts'
import { type DeskCall, type DeskRoute, deskOf } from './routes-desk.ts'
import { wordsAsTyped } from './routes-medium-deeds.tsx'
import { leafOf } from './routes-library.tsx'
import { wrongForm } from './routes-no.tsx'
import { SeveralMediaPage } from './several-media.tsx'
import { errorsOf } from './typed.ts'

const nothingTyped: WordsTyped = { alt: '', caption: '', credit: '', rights: '', rightsUntil: '' }

export const several: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: addresses.mediaSeveral,
  who: mayKeepMedia,
  handle: (call) => {
    const read = MediaChosen.safeParse({ media: call.url.searchParams.getAll('media') })
    return severalPage(call, { ids: read.data?.media ?? [], typed: nothingTyped, errors: [] })
  },
}

export const severalPosted: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: addresses.mediaSeveral,
  who: mayKeepMedia,
  handle: async (call) => {
    const { store, visitor, place, now } = call
    const form = await readForm(call.request)
    const { clock } = await editionOf(store.read, place, now)
    const read = shaped(form, severalForm(clock.zone))
    if (!read.success) {
      const ids = shaped(form, MediaChosen).data?.media ?? []
      return severalPage(call, { ids, typed: wordsAsTyped(form), errors: errorsOf(read.error) })
    }
    const { media: ids, rightsUntil, forGood, ...words } = read.data
    const until = rightsUntil ?? (forGood ? null : undefined)
    const { batch, changed, left } = await store.write((tx) =>
      describeMany(tx, visitor, { ids, words, rightsUntil: until }, now),
    )
    const query = { said: 'several-described', count: String(changed.length), left: String(left), batch }
    return seeOther(`${addresses.media}?${new URLSearchParams(query)}`)
  },
}

export const takenBack: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: addresses.mediaUndo,
  who: mayKeepMedia,
  handle: async ({ store, visitor, request, now }) => {
    const read = shaped(await readForm(request), TakenBack)
    if (!read.success || !read.data.batch) throw new HttpFault('bad-request', 'nothing to take back')
    const { batch, back } = read.data
    const { back: restored, left, late } = await store.write((tx) => takeBack(tx, visitor, batch, now))
    const to = back === '' ? addresses.media : mediumAddress(back)
    const query = { said: 'taken-back', count: `${restored.length}`, left: `${left}`, late: `${late}` }
    return seeOther(`${to}?${new URLSearchParams(query)}`)
  },
}

interface Typed {
  readonly ids: readonly MediaId[]
  readonly typed: WordsTyped
  readonly errors: readonly FieldError[]
}

const severalPage = (call: DeskCall, { ids, typed, errors }: Typed): Promise<Response> =>
  call.store.reading(async (db) => {
    const edition = await editionOf(db, call.place, call.now)
    const known = await mediaByIds(db, ids)
    const media = ids
      .flatMap((id) => known.get(id) ?? [])
      .filter((one) => can(call.visitor, maySeeMedia, one) && can(call.visitor, mayKeepMedia, one))
    const page = (
      <SeveralMediaPage
        desk={deskOf(edition, call.visitor)}
        leaves={media.map((one) => leafOf(one, edition))}
        zone={edition.clock.zone}
        typed={typed}
        errors={errors}
      />
    )
    return htmlResponse(page, errors.length > 0 ? wrongForm : 200)
  })
