// What is done to one picture or file.
import { editionOf } from '#copy/index.ts'
import type { Result } from '#kernel/result.ts'
import {
  type Altered,
  type BatchId,
  cut,
  describe,
  focus,
  heightAt,
  mayKeepMedia,
  maySeeMedia,
  type MediaId,
  type NoReceipt,
  originalOf,
  receive,
  removeMedium,
  replaceBytes,
} from '#media/index.ts'
import { demand } from '#people/index.ts'
import { found, HttpFault } from '#platform/http/faults.ts'
import { type Form, readForm, shaped } from '#platform/http/form.ts'
import { htmlResponse, seeOther } from '#platform/http/route.ts'
import { storedResponse } from '#platform/http/stored.ts'
import { readUpload } from '#platform/http/upload.ts'
import { addresses, mediumAddress, mediumDeedAddress } from './addresses.ts'
import { FocusForm, mediumForm } from './contract.ts'
import { CropForm } from './contract/media.ts'
import type { WordsTyped } from './media-facts.ts'
import { receiptWords } from './media-words.ts'
import { MediumRemovalPage } from './medium-removal.tsx'
import { type DeskCall, type DeskRoute, deskOf } from './routes-desk.ts'
import { focusWidth, mediumIn, mediumPage, storiesWith } from './routes-medium.tsx'
import { wrongForm } from './routes-no.tsx'
import { errorsOf } from './typed.ts'
import { momentTyped } from './typed-moments.ts'

const at = (deed?: 'focus' | 'crop' | 'bytes' | 'original' | 'removal') =>
  `${addresses.media}/:id${deed === undefined ? '' : `/${deed}`}`

/** The medium in the address, for somebody who may keep it. */
async function kept(call: DeskCall) {
  const medium = await mediumIn(call.store.read, call)
  demand(call.visitor, mayKeepMedia, medium)
  return medium
}

export const described: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: at(),
  who: mayKeepMedia,
  handle: async (call) => {
    const { store, visitor, place, now } = call
    const form = await readForm(call.request)
    const { id } = await kept(call)
    const { clock } = await editionOf(store.read, place, now)
    const read = shaped(form, mediumForm(clock.zone))
    if (!read.success) return mediumPage(call, errorsOf(read.error), wordsAsTyped(form), wrongForm)
    const outcome = await store.write((tx) => describe(tx, visitor, { id, words: read.data }, now))
    return saidOf(id, 'described', outcome)
  },
}

export const wordsAsTyped = (form: Form): WordsTyped => {
  const one = (name: string): string => [form[name] ?? ''].flat()[0] ?? ''
  return {
    alt: one('alt'),
    caption: one('caption'),
    credit: one('credit'),
    rights: one('rights'),
    rightsUntil: momentTyped(form, 'rightsUntil'),
  }
}

export const focused: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: at('focus'),
  who: mayKeepMedia,
  handle: async (call) => {
    const { store, visitor, now } = call
    const read = shaped(await readForm(call.request), FocusForm)
    if (!read.success) throw new HttpFault('bad-request', 'no point')
    const medium = await kept(call)
    const point = 'typed' in read.data ? read.data.typed : hundredths(medium, read.data.pressed)
    const outcome = await store.write((tx) => focus(tx, visitor, { id: medium.id, ...point }, now))
    return saidOf(medium.id, 'focused', outcome)
  },
}

function hundredths(medium: Parameters<typeof focusWidth>[0], { x, y }: { x: number; y: number }) {
  const width = focusWidth(medium)
  return { x: (100 * x) / width, y: (100 * y) / heightAt(medium, width) }
}

/** The part of a picture that stands for it in one shape, or that the point decides it. */
export const cropped: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: at('crop'),
  who: mayKeepMedia,
  handle: async (call) => {
    const { store, visitor, now } = call
    const read = shaped(await readForm(call.request), CropForm)
    if (!read.success) throw new HttpFault('bad-request', 'no part of a picture')
    const { id } = await kept(call)
    const { crop, ...part } = read.data
    const wanted = part.deed === 'cut' ? part : null
    const outcome = await store.write((tx) => cut(tx, visitor, { id, crop, cut: wanted }, now))
    return saidOf(id, 'cut', outcome)
  },
}

/** Back to its page, with what has been done and how it is taken back. */
function saidOf(id: MediaId, said: string, outcome: Result<Altered, string>): Response {
  const { batch } = found(outcome.ok ? outcome.value : undefined)
  return seeOther(saying(id, said, batch))
}
const saying = (id: MediaId, said: string, batch: BatchId | null): string =>
  `${mediumAddress(id)}?${new URLSearchParams({ said, ...(batch && { batch }) })}`

export const replaced: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: at('bytes'),
  who: mayKeepMedia,
  receives: 'files',
  handle: async (call) => {
    const { darkroom, store, visitor, now } = call
    const { id } = await kept(call)
    const { files } = await readUpload(call.request, (file) => receive(darkroom, file))
    const [first] = files
    if (!first?.ok) return notReplaced(call, first?.why ?? 'empty')
    const outcome = await store.write((tx) => replaceBytes(tx, visitor, { id, received: first.value }, now))
    if (outcome.ok) return seeOther(saying(id, 'replaced', outcome.value.batch))
    if (outcome.why === 'not-found') throw new HttpFault('not-found')
    return notReplaced(call, outcome.why)
  },
}

const notReplaced = (call: DeskCall, why: NoReceipt | 'another-kind'): Promise<Response> =>
  mediumPage(call, [{ field: 'file', message: `Not replaced: ${receiptWords[why]}` }], undefined, wrongForm)

/** To take home; for the newsroom only, because everything a camera wrote is still in it. */
export const original: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: at('original'),
  who: maySeeMedia,
  handle: async (call) => {
    const medium = await mediumIn(call.store.read, call)
    return storedResponse(call.request, found(await originalOf(call.darkroom.files, medium)))
  },
}

export const removalPage: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: at('removal'),
  who: mayKeepMedia,
  handle: (call) => askRemoval(call, 200),
}

async function askRemoval(call: DeskCall, status: number): Promise<Response> {
  const { store, visitor, place, now } = call
  const medium = await kept(call)
  const { id, name } = medium
  const [edition, used] = await Promise.all([
    editionOf(store.read, place, now),
    storiesWith(store.read, medium),
  ])
  const action = mediumDeedAddress(id, 'removal')
  const page = { desk: deskOf(edition, visitor), name, action, back: mediumAddress(id), used }
  return htmlResponse(<MediumRemovalPage {...page} />, status)
}

export const removal: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: at('removal'),
  who: mayKeepMedia,
  handle: async (call) => {
    const { store, visitor, now } = call
    const medium = await kept(call)
    const isOut = await store.write(async (tx) => {
      // What drafts show is theirs to say; what has been printed, the deed knows by itself.
      if ((await storiesWith(tx, medium)).length > 0) return false
      return (await removeMedium(tx, visitor, medium.id, now)).ok
    })
    return isOut ? seeOther(`${addresses.media}?said=removed`) : askRemoval(call, 409)
  },
}
