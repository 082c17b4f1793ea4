// One picture or file, for whoever may see it.
import { personsByIds } from '#bylines/index.ts'
import { type Edition, editionOf } from '#copy/index.ts'
import { parseId } from '#kernel/ids.ts'
import {
  type Crop,
  cropped,
  crops,
  cutOf,
  filePath,
  findMedium,
  heightAt,
  listMediaDeeds,
  listStoriesUsing,
  listPortrayed,
  listWorn,
  mayKeepMedia,
  maySeeMedia,
  type Medium,
  picturePath,
  ratios,
  widthsOf,
} from '#media/index.ts'
import { accountsByIds, can, demand } from '#people/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { found } from '#platform/http/faults.ts'
import { htmlResponse } from '#platform/http/route.ts'
import { listShowing } from '#stories/index.ts'
import type { Place } from '#ui/facts.ts'
import type { FieldError } from '#ui/fields.tsx'
import { stampOf } from '#ui/stamp.ts'
import { addresses, mediumAddress, mediumDeedAddress, storyAddress, writerAddress } from './addresses.ts'
import { lookWords } from './look-words.ts'
import type { Focusing, Keeping, MediumFacts, WordsTyped } from './media-facts.ts'
import { mediaDeedWords, mediaKindWords, mediaSaid, mediaWords, undoingIn } from './media-words.ts'
import { MediumPage } from './medium.tsx'
import { deskClock } from './moments.ts'
import { type DeskCall, type DeskRoute, deskOf } from './routes-desk.ts'
import { typedEnd } from './typed-moments.ts'
import { notesOn, thumbOf } from './routes-library.tsx'
import { writerWords } from './writer-words.ts'

export const medium: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: `${addresses.media}/:id`,
  who: maySeeMedia,
  handle: (call) => mediumPage(call, [], undefined, 200),
}

/** The medium in the address, if this visitor may see it at all. */
export async function mediumIn(db: Reader, { params, visitor }: DeskCall): Promise<Medium> {
  const medium = found(await findMedium(db, found(parseId('media', params['id']))))
  demand(visitor, maySeeMedia, medium)
  return medium
}

/** The page, with what was typed where something was wrong with it. */
export const mediumPage = (
  call: DeskCall,
  errors: readonly FieldError[],
  typed: WordsTyped | undefined,
  status: number,
): Promise<Response> =>
  call.store.reading(async (db) => {
    const held = await mediumIn(db, call)
    const edition = await editionOf(db, call.place, call.now)
    const [used, deeds] = await Promise.all([storiesWith(db, held), deedsOn(db, held, edition)])
    const facts: MediumFacts = {
      ...looksOf(held, edition),
      undoing: undoingIn(call.url, held.id),
      used,
      deeds,
      keeping: can(call.visitor, mayKeepMedia, held)
        ? keepingOf(held, edition, typed ?? wordsOf(held, edition), errors)
        : undefined,
    }
    const desk = deskOf(edition, call.visitor)
    return htmlResponse(<MediumPage desk={desk} medium={facts} said={mediaSaid(call.url)} />, status)
  })

const mostStories = 100
/** Every story whose printed or newest words show it, as a door; and the look of the paper, if it is its logo. */
export async function storiesWith(db: Reader, { id }: Medium): Promise<readonly Place[]> {
  const [using, worn, portrayed] = await Promise.all([
    listStoriesUsing(db, id),
    listWorn(db),
    listPortrayed(db, id),
  ])
  const persons = await personsByIds(
    db,
    portrayed.flatMap((person) => parseId('person', person) ?? []),
  )
  const lines = await listShowing(db, id, using.slice(0, mostStories), mostStories)
  return [
    ...(worn.includes(id) ? [{ name: lookWords.isLogo, path: addresses.look }] : []),
    ...[...persons.values()].map(({ id: who, name }) => ({
      name: writerWords.isPortrait(name),
      path: writerAddress(who),
    })),
    ...lines.map(({ id, headline, slug }) => ({ name: headline || slug, path: storyAddress(id) })),
  ]
}

async function deedsOn(db: Reader, { id }: Medium, { clock }: Edition): Promise<MediumFacts['deeds']> {
  const deeds = await listMediaDeeds(db, id)
  const doers = await accountsByIds(
    db,
    deeds.flatMap(({ by }) => by ?? []),
  )
  return deeds.map(({ what, at, by }) => ({
    what: mediaDeedWords[what],
    at: stampOf(at, deskClock(clock)),
    who: (by && doers.get(by)?.name) ?? mediaWords.nobody,
  }))
}

function looksOf(medium: Medium, edition: Edition) {
  const { clock } = edition
  const plays = medium.digest !== null && (medium.kind === 'audio' || medium.kind === 'video')
  return {
    name: medium.name,
    kind: mediaKindWords[medium.kind],
    preview: thumbOf(medium, 640),
    player: plays ? { src: filePath(medium), isFilm: medium.kind === 'video' } : undefined,
    particulars: particularsOf(medium, stampOf(medium.createdAt, deskClock(clock)).text),
    notes: notesOn(medium, edition),
    original: medium.digest === null ? undefined : mediumDeedAddress(medium.id, 'original'),
  }
}

/** What shows it, typed into a story's text. */
function lineFor({ id, kind }: Medium): string {
  const keys = { audio: 'Audio', video: 'Video', document: 'File', text: 'Subtitles' } as const
  return kind === 'picture' || kind === 'drawing' ? `![](${id})` : `${keys[kind]}: ${id}`
}

function particularsOf(medium: Medium, since: string): MediumFacts['particulars'] {
  const { width, height, duration, bytes, type, source } = medium
  const measures = [
    width !== null && height !== null ? `${width} × ${height}` : undefined,
    duration === null ? undefined : `${Math.floor(duration / 60)}:${String(duration % 60).padStart(2, '0')}`,
    bytes > 0 ? `${(bytes / 1e6).toFixed(bytes < 1e5 ? 3 : 1)} MB` : undefined,
  ]
  return [
    [mediaWords.kind, `${mediaKindWords[medium.kind]}, ${type}`],
    [mediaWords.size, measures.flatMap((one) => one ?? []).join(', ')],
    [mediaWords.here, since],
    [mediaWords.inText, lineFor(medium)],
    ...(source === null ? [] : [[mediaWords.cameFrom, source] as const]),
  ]
}

const wordsOf = ({ alt, caption, credit, rights, rightsUntil }: Medium, edition: Edition): WordsTyped => ({
  alt,
  caption,
  credit,
  rights,
  rightsUntil: typedEnd(rightsUntil, edition.clock.zone),
})

const keepingOf = (
  medium: Medium,
  { clock }: Edition,
  words: WordsTyped,
  errors: readonly FieldError[],
): Keeping => ({
  action: mediumAddress(medium.id),
  words,
  zone: clock.zone,
  isSeen: medium.kind === 'picture' || medium.kind === 'drawing',
  errors,
  focusing: medium.kind === 'picture' && medium.digest !== null ? focusingOf(medium) : undefined,
  replaceAction: mediumDeedAddress(medium.id, 'bytes'),
  removal: mediumDeedAddress(medium.id, 'removal'),
})

/** As wide as every screen: what is pressed comes in its pixels, and no script could say how large a browser drew it. */
export const focusWidth = (medium: Medium): number => widthsOf(medium)[0] ?? 0

function focusingOf(medium: Medium): Focusing {
  const width = focusWidth(medium)
  return {
    action: mediumDeedAddress(medium.id, 'focus'),
    picture: { src: picturePath(medium, width, 'jpg'), width, height: heightAt(medium, width) },
    x: medium.focusX,
    y: medium.focusY,
    cutAction: mediumDeedAddress(medium.id, 'crop'),
    crops: crops.map((crop) => croppingOf(medium, crop)),
  }
}

function croppingOf(medium: Medium, crop: Crop): Focusing['crops'][number] {
  const { left, top, width } = cropped(medium, crop)
  const [w, h] = [medium.width ?? 1, medium.height ?? 1]
  const said = (part: number): string => (100 * part).toFixed(2)
  const widths = widthsOf(medium)
  const wide = widths.find((one) => one >= 640) ?? widths.at(-1) ?? 1
  return {
    name: crop,
    thumb: cropThumb(medium, crop),
    whole: { src: picturePath(medium, wide, 'jpg'), width: wide, height: heightAt(medium, wide) },
    part: { x: said(left / w), y: said(top / h), width: said(width / w) },
    tall: w / ratios[crop] / h,
    isChosen: cutOf(medium, crop) !== undefined,
  }
}

function cropThumb(medium: Medium, crop: Crop) {
  const width = widthsOf(medium, crop)[0] ?? 1
  return { src: picturePath(medium, width, 'jpg', crop), width, height: heightAt(medium, width, crop) }
}
