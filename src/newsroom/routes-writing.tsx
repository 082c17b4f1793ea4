import { type Edition, editionOf } from '#copy/index.ts'
import { agoIn } from '#languages/ago.ts'
import { can, demand, unnamed } from '#people/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { type Form, readForm } from '#platform/http/form.ts'
import { htmlResponse, seeOther } from '#platform/http/route.ts'
import { mayKeepSections } from '#sections/index.ts'
import { draft, mayRead, mayRevise, mayWrite, mayWritePages, revise } from '#stories/index.ts'
import { stampOf } from '#ui/stamp.ts'
import { addresses, deedAddress, storyAddress } from './addresses.ts'
import { BeginPage } from './begin.tsx'
import { ConflictPage } from './conflict.tsx'
import { EditorPage } from './editor.tsx'
import type { Draft, Editing } from './facts.ts'
import {
  type DeskCall,
  type DeskRoute,
  deskOf,
  type OnDesk,
  onDesk,
  revisionIn,
  writeTogether,
} from './routes-desk.ts'
import { deskClock } from './moments.ts'
import { choicesFor, contentOf, editingOf, formFor, nameOf, storedDraft } from './routes-editing.ts'
import { historyPage } from './routes-history.tsx'
import { clashPage, wrongForm } from './routes-no.tsx'
import { liveFor, liveHeaders } from './routes-editor.ts'
import { missingPictures, picturesFor } from './routes-pictures.ts'
import { saidIn } from './routes-said.ts'
import { draftAsTyped, readStory, unsentText } from './typed.ts'
import { english } from './words.ts'

const blank = draftAsTyped({})

export const begin: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: addresses.write,
  who: mayWrite,
  handle: (call) => {
    const bylines = call.visitor.name === unnamed ? [] : [{ person: call.visitor.name, role: '' }]
    const begun = { ...blank, kind: kindIn(call) ?? blank.kind }
    const isShort = !call.url.searchParams.has('all')
    return newPage(call, { ...begun, bylines: begun.kind === 'page' ? [] : bylines }, { isShort })
  },
}

export const beginPosted: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: addresses.write,
  who: mayWrite,
  handle: async (call) => {
    const { store, visitor, place, now } = call
    const form = await readForm(call.request)
    const read = readStory(form, choicesFor(await editionOf(store.read, place, now), visitor, kindIn(call)))
    const isShort = form['body'] === undefined
    if (!read.ok) return newPage(call, draftAsTyped(form), { isShort, errors: read.errors })
    const missing = await missingPictures(store.read, visitor, read.value.words)
    if (missing.length > 0) return newPage(call, draftAsTyped(form), { isShort, errors: missing })
    const { embargoUntil } = read.value
    const { storyId } = await writeTogether(store, async (tx) => {
      const content = await contentOf(tx, visitor, read.value)
      return draft(tx, visitor, { content, embargoUntil }, now)
    })
    return seeOther(`${storyAddress(storyId)}?said=saved`)
  },
}

/** A fixed page has an address of its own, and so a door of its own. */
function kindIn({ url, visitor }: DeskCall): 'page' | undefined {
  if (url.searchParams.get('kind') !== 'page') return undefined
  demand(visitor, mayWritePages, undefined)
  return 'page'
}

interface NewPage {
  /** Only what a draft begins with, or all that a story may have. */
  readonly isShort: boolean
  readonly errors?: Editing['errors']
}
async function newPage(call: DeskCall, draft: Draft, { isShort, errors = [] }: NewPage) {
  const { store, place, now, visitor } = call
  const [edition, pictures] = await Promise.all([
    editionOf(store.read, place, now),
    picturesFor(store.read, visitor, draft.lead.media),
  ])
  const kind = kindIn(call)
  const action = kind === 'page' ? addresses.writePage : addresses.write
  const form = { ...formFor(edition, visitor, kind), embargoStands: false, action }
  const editing = { ...form, pictures, draft, errors }
  const desk = deskOf(edition, visitor)
  const everything = kind === 'page' ? addresses.writePageEverything : addresses.writeEverything
  const page = isShort ? (
    <BeginPage {...{ desk, editing, everything, firstSection: firstSectionFor(call, edition) }} />
  ) : (
    <EditorPage {...{ desk, editing }} />
  )
  return htmlResponse(page, errors.length > 0 ? wrongForm : 200)
}

const firstSectionFor = ({ visitor }: DeskCall, { sections }: Edition): string | null | undefined => {
  if (sections.length > 0) return undefined
  return can(visitor, mayKeepSections, undefined) ? addresses.sections : null
}

/** The story's own page: the editor for whoever may write on, what became of it once it is killed, the preview for everybody else. */
export const edit: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: `${addresses.stories}/:id`,
  who: mayRead,
  handle: (call) =>
    call.store.reading(async (db) => {
      const held = await onDesk(db, call)
      if (held.story.killedAt !== null) return historyPage(db, held, saidIn(call, held))
      if (!can(call.visitor, mayRevise, held.story)) return seeOther(deedAddress(held.story.id, 'preview'))
      return editorPage(call, db, held, await storedDraft(db, held))
    }),
}

export const editPosted: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: `${addresses.stories}/:id`,
  who: mayRevise,
  handle: async (call) => {
    const { store, visitor, now } = call
    const form = await readForm(call.request)
    const from = revisionIn(form)
    const held = await onDesk(store.read, call)
    demand(visitor, mayRevise, held.story)
    const read = readStory(form, choicesFor(held.edition, visitor, held.content.kind))
    const errors = read.ok
      ? await missingPictures(store.read, visitor, read.value.words, held.content)
      : read.errors
    if (!read.ok || errors.length > 0) return editorPage(call, store.read, held, draftAsTyped(form), errors)
    const { id: storyId, embargoUntil: standing } = held.story
    const embargoUntil = held.story.publishedAt === null ? read.value.embargoUntil : standing
    const outcome = await writeTogether(store, async (tx) => {
      const content = await contentOf(tx, visitor, read.value, held.content)
      return revise(tx, visitor, { storyId, content, embargoUntil, from }, now)
    })
    if (outcome.ok) return seeOther(`${storyAddress(storyId)}?said=saved`)
    if (outcome.why === 'changed-meanwhile') return conflictPage(call, form)
    return clashPage(held, outcome.why, unsentText(form))
  },
}

async function editorPage(
  call: DeskCall,
  db: Reader,
  held: OnDesk,
  draft: Draft,
  errors: Editing['errors'] = [],
): Promise<Response> {
  const pictures = await picturesFor(db, call.visitor, draft.lead.media)
  const isWrong = errors.length > 0
  const live = isWrong ? undefined : await liveFor(call, held)
  const page = (
    <EditorPage
      desk={held.desk}
      editing={editingOf(held, draft, { pictures, errors }, call.visitor)}
      piece={held.piece}
      live={live}
      said={saidIn(call, held)}
    />
  )
  return htmlResponse(page, isWrong ? wrongForm : 200, live ? liveHeaders(live) : {})
}

/** Theirs as it is stored now, yours as you typed it, and the revision with which saving again succeeds. */
const conflictPage = (call: DeskCall, form: Form): Promise<Response> =>
  call.store.reading(async (db) => {
    const held = await onDesk(db, call)
    const { savedBy = null, savedAt = held.story.createdAt } = held.draft ?? {
      savedBy: held.live?.publishedBy,
      savedAt: held.live?.publishedAt,
    }
    const theirs = {
      draft: await storedDraft(db, held),
      who: await nameOf(db, savedBy),
      ago: agoIn(english.tag, savedAt, call.now),
      at: stampOf(savedAt, deskClock(held.edition.clock)),
    }
    const typed = { ...draftAsTyped(form), revision: String(held.revision) }
    const yours = editingOf(
      held,
      typed,
      { pictures: await picturesFor(db, call.visitor, typed.lead.media) },
      call.visitor,
    )
    return htmlResponse(<ConflictPage desk={held.desk} yours={yours} theirs={theirs} />, 409)
  })
