// Section, topics, names, embargo and the rest, saved beside a text that is being written: each field by itself, onto the newest draft.
import type { Reader } from '#platform/db/rights.ts'
import { type Form, readForm } from '#platform/http/form.ts'
import { jsonResponse } from '#platform/http/route.ts'
import { demand } from '#people/index.ts'
import { mayRevise, revise } from '#stories/index.ts'
import type { FieldError } from '#ui/fields.tsx'
import { addresses } from './addresses.ts'
import type { Draft } from './facts.ts'
import { clashWords } from './refusals.ts'
import { type DeskCall, type DeskRoute, type OnDesk, onDesk, writeTogether } from './routes-desk.ts'
import { choicesFor, contentOf, storedDraft } from './routes-editing.ts'
import { missingPictures } from './routes-pictures.ts'
import { readStory } from './typed.ts'

export const particulars: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: `${addresses.stories}/:id/particulars`,
  who: mayRevise,
  handle: async (call) => {
    const typed = await readForm(call.request)
    const errors = await saved(call, typed)
    return jsonResponse({ errors }, errors.length > 0 ? 422 : 200)
  },
}
/** The text may be saved at the same moment: then this begins again, with the newer draft. */
async function saved(call: DeskCall, typed: Form, tries = 5): Promise<readonly FieldError[]> {
  const { store, visitor, now } = call
  const held = await onDesk(store.read, call)
  demand(visitor, mayRevise, held.story)
  const read = readStory(
    await asTyped(store.read, held, typed),
    choicesFor(held.edition, visitor, held.content.kind),
  )
  if (!read.ok) return read.errors
  const words = { ...read.value.words, ...wordsOf(held) }
  const missing = await missingPictures(store.read, visitor, words, held.content)
  if (missing.length > 0) return missing
  const { id: storyId, embargoUntil: standing, publishedAt } = held.story
  const embargoUntil = publishedAt === null ? read.value.embargoUntil : standing
  const outcome = await writeTogether(store, async (tx) => {
    const content = await contentOf(tx, visitor, { ...read.value, words }, held.content)
    return revise(tx, visitor, { storyId, content, embargoUntil, from: held.revision }, now)
  })
  if (outcome.ok) return []
  if (outcome.why === 'changed-meanwhile' && tries > 1) return saved(call, typed, tries - 1)
  const why = outcome.why === 'not-found' ? 'not-published' : outcome.why
  return [{ field: '', message: clashWords[why].title }]
}

/** What is written together is not of this form. */
const wordsOf = ({ content: { headline, standfirst, kicker, body } }: OnDesk) => ({
  headline,
  standfirst,
  kicker,
  body,
})
const writtenTogether = new Set(['headline', 'standfirst', 'kicker', 'body', 'revision'])

/** The stored fields, with those over them that were sent. */
async function asTyped(db: Reader, held: OnDesk, typed: Form): Promise<Form> {
  const sent = Object.entries(typed).filter(([name]) => !writtenTogether.has(name))
  return { ...formOf(await storedDraft(db, held)), ...Object.fromEntries(sent) }
}

function formOf({ bylines, lead, sensitive, noindex, ...draft }: Draft): Form {
  return {
    ...draft,
    // A draft may still be without one; it is not of this form.
    headline: '–',
    body: '',
    sensitive: sensitive ? 'yes' : '',
    noindex: noindex ? 'yes' : '',
    'bylinePerson[]': bylines.map(({ person }) => person),
    'bylineRole[]': bylines.map(({ role }) => role),
    lead: lead.media,
    leadOther: lead.other,
    leadAlt: lead.alt,
    leadCaption: lead.caption,
    leadCredit: lead.credit,
  }
}
