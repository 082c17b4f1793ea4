// All pictures and files, and the form that brings new ones in.
import { type Edition, editionOf } from '#copy/index.ts'
import { parseId } from '#kernel/ids.ts'
import { parseInstant } from '#kernel/time.ts'
import {
  formatsOf,
  heightAt,
  isEnding,
  isShowable,
  listLibrary,
  mayAddMedia,
  mayKeepMedia,
  maySeeMedia,
  mediaKinds,
  type Medium,
  picturePath,
  widthsOf,
  drawingPath,
} from '#media/index.ts'
import { admits, can } from '#people/index.ts'
import { readUpload } from '#platform/http/upload.ts'
import { htmlResponse, jsonResponse, seeOther } from '#platform/http/route.ts'
import type { FieldError } from '#ui/fields.tsx'
import { stampOf } from '#ui/stamp.ts'
import { addresses, mediumAddress } from './addresses.ts'
import { LibraryPage } from './library.tsx'
import type { Leaf, LibraryFacts, Thumb } from './media-facts.ts'
import { mediaKindWords, mediaSaid, mediaWords, receiptWords, undoingIn } from './media-words.ts'
import { deskClock } from './moments.ts'
import { type BringingIn, bringIn } from './routes-bringing-in.ts'
import { type DeskCall, type DeskRoute, deskOf } from './routes-desk.ts'
import { wrongForm } from './routes-no.tsx'

const onOnePage = 60

export const library: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: addresses.media,
  who: maySeeMedia,
  handle: (call) => libraryPage(call, [], 200),
}

async function libraryPage(
  call: DeskCall,
  refused: readonly FieldError[],
  status: number,
): Promise<Response> {
  const { store, visitor, place, now } = call
  return store.reading(async (db) => {
    const asked = askedIn(call)
    const ownOnly = maySeeMedia.grants[visitor.role] === 'own' ? (visitor.id ?? undefined) : undefined
    const [edition, media] = await Promise.all([
      editionOf(db, place, now),
      listLibrary(db, { ...asked, createdBy: ownOnly, limit: onOnePage + 1 }),
    ])
    const facts = libraryFacts(call, edition, { media, refused })
    const desk = deskOf(edition, visitor)
    return htmlResponse(<LibraryPage desk={desk} library={facts} said={mediaSaid(call.url)} />, status)
  })
}

interface Found {
  readonly media: readonly Medium[]
  readonly refused: readonly FieldError[]
}
function libraryFacts(call: DeskCall, edition: Edition, { media, refused }: Found): LibraryFacts {
  const asked = askedIn(call)
  const shown = media.slice(0, onOnePage)
  const last = media.length > onOnePage ? shown.at(-1) : undefined
  return {
    leaves: shown.map((medium) => leafOf(medium, edition)),
    query: asked.words ?? '',
    kind: asked.kind ?? '',
    rights: asked.rights?.which ?? 'any',
    pages: {
      newer: asked.before && listAddress(asked),
      older: last && listAddress(asked, `${last.createdAt},${last.id}`),
    },
    bringIn: can(call.visitor, mayAddMedia, undefined) ? addresses.media : undefined,
    several: admits(call.visitor, mayKeepMedia) ? addresses.mediaSeveral : undefined,
    undoing: undoingIn(call.url),
    refused,
  }
}

const rightsShown = ['ending', 'over'] as const
function askedIn({ url: { searchParams }, now }: DeskCall) {
  const words = (searchParams.get('q') ?? '')
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, 200)
  const kind = mediaKinds.find((one) => one === searchParams.get('kind'))
  const [moment = '', media] = (searchParams.get('before') ?? '').split(',')
  const createdAt = parseInstant(moment)
  const id = parseId('media', media)
  const which = rightsShown.find((one) => one === searchParams.get('rights'))
  const rights = which && { which, now }
  return { words: words || undefined, kind, rights, before: createdAt && id ? { createdAt, id } : undefined }
}
type Asked = ReturnType<typeof askedIn>

function listAddress({ words, kind, rights }: Asked, before?: string): string {
  const query = new URLSearchParams({
    ...(words && { q: words }),
    ...(kind && { kind }),
    ...(rights && { rights: rights.which }),
    ...(before && { before }),
  })
  return query.size === 0 ? addresses.media : `${addresses.media}?${query}`
}

export const leafOf = (medium: Medium, edition: Edition): Leaf => ({
  id: medium.id,
  path: mediumAddress(medium.id),
  name: medium.name,
  kind: mediaKindWords[medium.kind],
  thumb: thumbOf(medium, 320),
  credit: medium.credit,
  note: notesOn(medium, edition)[0],
})

/** What somebody should see to before it is shown. */
export function notesOn(medium: Medium, { clock, now }: Edition): readonly string[] {
  if (medium.digest === null) return [mediaWords.noBytes]
  return [
    ...(isShowable(medium, now) ? [] : [mediaWords.rightsOver]),
    ...(medium.rightsUntil !== null && isEnding(medium, now)
      ? [mediaWords.rightsEnd(stampOf(medium.rightsUntil, deskClock(clock)).text)]
      : []),
    ...((medium.kind === 'picture' || medium.kind === 'drawing') && medium.alt === ''
      ? [mediaWords.noAlt]
      : []),
  ]
}

/** A rendition of about this width, in the format that every browser knows. */
export function thumbOf(medium: Medium, wanted: number): Thumb | undefined {
  if (medium.digest === null) return undefined
  if (medium.kind === 'drawing')
    return { src: drawingPath(medium), width: medium.width ?? wanted, height: medium.height ?? wanted }
  if (medium.kind !== 'picture') return undefined
  const widths = widthsOf(medium)
  const width = widths.find((one) => one >= wanted) ?? widths.at(-1)
  const format = formatsOf(medium).at(-1) ?? 'jpg'
  return width === undefined
    ? undefined
    : { src: picturePath(medium, width, format), width, height: heightAt(medium, width) }
}

export const broughtIn: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: addresses.media,
  who: mayAddMedia,
  receives: 'files',
  handle: async (call) => {
    const { files } = await readUpload(call.request, (file) => bringIn(call, file))
    if (call.request.headers.get('accept') === 'application/json')
      return jsonResponse({ files: files.map(answerTo) })
    const refused = files.flatMap(({ name, result }) =>
      result.ok ? [] : [{ field: 'files', message: `${name}: ${receiptWords[result.why]}` }],
    )
    if (files.length === 0 || refused.length > 0)
      return libraryPage(
        call,
        refused.length > 0 ? refused : [{ field: 'files', message: receiptWords.empty }],
        wrongForm,
      )
    const [first] = files.flatMap(({ result }) => (result.ok ? [result.value] : []))
    if (files.length > 1 || !first) return seeOther(`${addresses.media}?said=several`)
    return seeOther(`${mediumAddress(first.medium.id)}?said=${first.isPresent ? 'present' : 'added'}`)
  },
}

/** For the script that sends them one by one. */
function answerTo({ result }: BringingIn) {
  if (!result.ok) return { why: receiptWords[result.why] }
  const { medium, isPresent } = result.value
  const { id, credit } = medium
  return { id, credit, isPresent, path: mediumAddress(id), thumb: thumbOf(medium, 320) }
}
