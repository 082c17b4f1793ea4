// Which stories are one story in several languages.
import { tellingOf } from '#copy/index.ts'
import { parseId } from '#kernel/ids.ts'
import { englishName } from '#languages/tag.ts'
import { can, demand } from '#people/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { readablePath } from '#platform/http/address.ts'
import { HttpFault } from '#platform/http/faults.ts'
import { type Form, readForm, shaped, typedIn } from '#platform/http/form.ts'
import { htmlResponse, seeOther } from '#platform/http/route.ts'
import {
  findStory,
  findStoryByPath,
  linkTranslation,
  listTranslationsForDesk,
  mayRead,
  mayTranslate,
  type Story,
  unlinkTranslation,
} from '#stories/index.ts'
import type { FieldError } from '#ui/fields.tsx'
import { addresses, deedAddress, storyAddress } from './addresses.ts'
import { TranslationForm } from './contract.ts'
import type { TranslationRow } from './facts.ts'
import { unlinkableWords } from './refusals.ts'
import { type DeskCall, type DeskRoute, type OnDesk, onDesk } from './routes-desk.ts'
import { clashPage, wrongForm } from './routes-no.tsx'
import { TranslationsPage } from './translations.tsx'
import { errorsOf } from './typed.ts'
import { deskWords } from './words.ts'

const path = `${addresses.stories}/:id/translations`

export const translationsPage: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path,
  who: mayTranslate,
  handle: async (call) => pageFor(call, await forTranslating(call)),
}

export const translationPosted: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path,
  who: mayTranslate,
  handle: async (call) => {
    const { store, visitor, now } = call
    const form = await readForm(call.request)
    const held = await forTranslating(call)
    const read = shaped(form, TranslationForm)
    if (!read.success) return pageFor(call, held, form, errorsOf(read.error))
    const other = await otherStory(store.read, call, read.data.other)
    if (!other) return pageFor(call, held, form, [{ field: 'other', message: unlinkableWords['not-found'] }])
    const { id: storyId } = held.story
    const outcome = await store.write((tx) =>
      linkTranslation(tx, visitor, { storyId, otherId: other.id }, now),
    )
    if (outcome.ok) return seeOther(`${deedAddress(storyId, 'translations')}?said=linked`)
    return pageFor(call, held, form, [{ field: 'other', message: unlinkableWords[outcome.why] }])
  },
}

export const translationRemoval: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: `${path}/removal`,
  who: mayTranslate,
  handle: async (call) => {
    const { store, visitor, now } = call
    const held = await forTranslating(call)
    const { id: storyId } = held.story
    const outcome = await store.write((tx) => unlinkTranslation(tx, visitor, { storyId }, now))
    if (!outcome.ok) return clashPage(held, outcome.why)
    return seeOther(`${deedAddress(storyId, 'translations')}?said=unlinked`)
  },
}

async function forTranslating(call: DeskCall): Promise<OnDesk> {
  const held = await call.store.reading((db) => onDesk(db, call))
  demand(call.visitor, mayTranslate, held.story)
  return held
}

async function pageFor(
  call: DeskCall,
  held: OnDesk,
  form: Form = {},
  errors: readonly FieldError[] = [],
): Promise<Response> {
  const { id } = held.story
  const action = deedAddress(id, 'translations')
  const page = (
    <TranslationsPage
      desk={held.desk}
      piece={held.piece}
      rows={await rowsOf(call, held)}
      action={action}
      removal={`${action}/removal`}
      other={typedIn(form, 'other')}
      errors={errors}
      said={saidIn(call)}
    />
  )
  return htmlResponse(page, errors.length > 0 ? wrongForm : 200)
}

const sayings: Record<string, string> = { linked: deskWords.linked, unlinked: deskWords.unlinked }
function saidIn({ url }: DeskCall) {
  const key = url.searchParams.get('said') ?? ''
  const text = Object.hasOwn(sayings, key) ? sayings[key] : undefined
  return text === undefined ? undefined : { text }
}

async function rowsOf(
  { store, now }: DeskCall,
  { edition, story }: OnDesk,
): Promise<readonly TranslationRow[]> {
  const translations = await listTranslationsForDesk(store.read, story.id)
  return translations.map(({ storyId, headline, language, path: address, publicAt }) => {
    const { written } = tellingOf(edition, language)
    const isOpen = address !== null && publicAt !== null && publicAt <= now
    return {
      name: headline,
      path: storyAddress(storyId),
      written,
      language: englishName(written.lang),
      isThis: storyId === story.id,
      readers: isOpen ? address : undefined,
    }
  })
}

/** Named by its address, for readers or at the desk, as whoever has it open can copy it. What they may not read is not found. */
async function otherStory(db: Reader, call: DeskCall, typed: string): Promise<Story | undefined> {
  const id = parseId('story', /story_\w+/.exec(typed)?.[0])
  const path = pathIn(typed, call)
  const story = id ? await findStory(db, id) : path && (await findStoryByPath(db, path))
  return story && can(call.visitor, mayRead, story) ? story : undefined
}

function pathIn(typed: string, { place }: DeskCall): string | undefined {
  try {
    return readablePath(URL.parse(typed, place.origin)?.pathname ?? '/')
  } catch (error) {
    if (error instanceof HttpFault) return undefined
    throw error
  }
}
