// What somebody typed into the editor's form: as text to show again, and as a story once nothing is wrong with it.

import type { NamedByline } from '#bylines/index.ts'
import { bodyOfMarkdown } from '#document/markdown.ts'
import { momentAt } from '#kernel/calendar.ts'
import type { Instant } from '#kernel/time.ts'
import type { Form } from '#platform/http/form.ts'
import type { SectionId } from '#sections/index.ts'
import { type Content, type StoryKind, storyKinds } from '#stories/index.ts'
import type { FieldError } from '#ui/fields.tsx'
import { BylinesForm, StoryForm, type TypedStory } from './contract.ts'
import type { Draft } from './facts.ts'
import { markdownWords } from './refusals.ts'

/** What can be chosen, and whose clock an embargo is typed in. */
export interface Choices {
  readonly sections: readonly { readonly id: SectionId }[]
  readonly kinds: readonly StoryKind[]
  readonly zone: string
}
/** A story whose topics and people are still names. */
export interface Written {
  readonly words: Omit<Content, 'topicIds' | 'bylines'>
  readonly topics: readonly string[]
  readonly bylines: readonly NamedByline[]
  readonly embargoUntil: Instant | null
}
export type Reading =
  | { readonly ok: true; readonly value: Written }
  | { readonly ok: false; readonly errors: readonly FieldError[] }

export function readStory(form: Form, choices: Choices): Reading {
  const story = StoryForm.safeParse({ ...form })
  const bylines = BylinesForm.safeParse({ ...form })
  const errors = [
    ...(story.error?.issues ?? []).map(({ path, message }) => ({ field: String(path[0]), message })),
    ...(bylines.error ? [{ field: 'bylines', message: bylines.error.issues[0]?.message ?? '' }] : []),
  ]
  if (!story.success || !bylines.success) return { ok: false, errors }
  return readAgainst(choices, story.data, bylines.data)
}

/** What only this paper knows to be wrong: its sections, its clock, its blocks. */
function readAgainst(
  { sections, kinds, zone }: Choices,
  typed: TypedStory,
  bylines: readonly NamedByline[],
): Reading {
  const { headline, standfirst, kicker, kind, dateline, sensitive, topics } = typed
  const section = sections.find(({ id }) => id === typed.section)
  const embargo = typed.embargoUntil === '' ? null : momentAt(typed.embargoUntil, zone)
  const body = bodyOfMarkdown(typed.body)
  const errors: FieldError[] = []
  if (!body.ok) errors.push({ field: 'body', message: markdownWords[body.why](body.line) })
  if (typed.section !== '' && !section)
    errors.push({ field: 'section', message: 'This section is not one of ours any more. Choose another.' })
  if (!kinds.includes(kind)) errors.push({ field: 'kind', message: 'Choose what kind of work it is.' })
  if (embargo === undefined)
    errors.push({
      field: 'embargoUntil',
      message: 'Write the embargo as a day and a time: 2022-03-09 18:30.',
    })
  if (!body.ok || embargo === undefined || errors.length > 0) return { ok: false, errors }
  const words = {
    headline,
    standfirst,
    kicker,
    kind,
    dateline,
    sensitive,
    body: body.value,
    sectionId: section?.id ?? null,
  }
  return { ok: true, value: { words, topics, bylines, embargoUntil: embargo } }
}

/** The form as it came, for the fields again: nothing that was typed is lost, whatever was wrong with it. */
export function draftAsTyped(form: Form): Draft {
  const names = every(form['bylinePerson[]'])
  const roles = every(form['bylineRole[]'])
  const rows = Array.from({ length: Math.min(100, Math.max(names.length, roles.length)) }, (_, row) => ({
    person: names[row] ?? '',
    role: roles[row] ?? '',
  }))
  return {
    headline: one(form['headline']),
    standfirst: one(form['standfirst']),
    kicker: one(form['kicker']),
    kind: storyKinds.find((kind) => kind === form['kind']) ?? 'news',
    section: one(form['section']),
    topics: one(form['topics']),
    bylines: rows.filter(({ person, role }) => person !== '' || role !== ''),
    dateline: one(form['dateline']),
    embargoUntil: one(form['embargoUntil']),
    sensitive: form['sensitive'] === 'yes',
    body: one(form['body']),
    revision: one(form['revision']),
  }
}

const every = (typed: Form[string] | undefined): readonly string[] =>
  typed === undefined ? [] : typeof typed === 'string' ? [typed] : typed
const one = (typed: Form[string] | undefined): string => every(typed)[0] ?? ''

const worthKeeping = [
  'headline',
  'standfirst',
  'kicker',
  'topics',
  'bylinePerson[]',
  'bylineRole[]',
  'dateline',
  'body',
  'reason',
]
/** The words of a form that could not be taken, one under the other. */
export const unsentText = (form: Form): string =>
  worthKeeping
    .map((field) =>
      every(form[field])
        .filter((typed) => typed.trim() !== '')
        .join(', '),
    )
    .filter((typed) => typed !== '')
    .join('\n\n')
