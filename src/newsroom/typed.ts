// What somebody typed into the editor's form: as text to show again, and as a story once nothing is wrong with it.
import type { NamedByline } from '#bylines/index.ts'
import type { Instant } from '#kernel/time.ts'
import { type Form, shaped } from '#platform/http/form.ts'
import { type Content, type Extras, storyKinds } from '#stories/index.ts'
import type { FieldError } from '#ui/fields.tsx'
import { BylinesForm, type Choices, LeadForm, storyForm } from './contract.ts'
import type { Draft } from './facts.ts'
import { momentTyped } from './typed-moments.ts'

/** A story whose topics and people are still names. */
export interface Written {
  readonly words: Omit<Content, 'topicIds' | 'bylines' | 'extras'>
  readonly topics: readonly string[]
  readonly bylines: readonly NamedByline[]
  readonly embargoUntil: Instant | null
  readonly extras: Pick<
    Extras,
    'language' | 'canonical' | 'noindex' | 'seoTitle' | 'seoDescription' | 'sponsor'
  >
}
export type Reading =
  | { readonly ok: true; readonly value: Written }
  | { readonly ok: false; readonly errors: readonly FieldError[] }

export function readStory(form: Form, choices: Choices): Reading {
  const story = shaped(form, storyForm(choices))
  const bylines = shaped(form, BylinesForm)
  const lead = shaped(form, LeadForm)
  if (!story.success || !bylines.success || !lead.success)
    return { ok: false, errors: [...errorsOf(story.error, bylines.error), ...errorsOf(lead.error)] }
  const {
    topics,
    embargoUntil,
    section,
    language,
    canonical,
    noindex,
    seoTitle,
    seoDescription,
    sponsor,
    ...words
  } = story.data
  const extras = {
    ...(language !== null && { language }),
    ...(canonical !== '' && { canonical }),
    ...(noindex && { noindex }),
    ...(seoTitle !== '' && { seoTitle }),
    ...(seoDescription !== '' && { seoDescription }),
    // A story that nobody pays for any more names nobody.
    ...(words.kind === 'sponsored' && sponsor !== '' && { sponsor }),
  }
  return {
    ok: true,
    value: {
      words: { ...words, sectionId: section, lead: lead.data },
      topics,
      bylines: bylines.data,
      embargoUntil,
      extras,
    },
  }
}

interface Issues {
  readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]
}
/** The first thing wrong with each field; the rows of names are one field. */
export function errorsOf(story: Issues | undefined, bylines?: Issues): readonly FieldError[] {
  const wrong = (story?.issues ?? []).map(({ path, message }) => [String(path[0]), message] as const)
  const rows = (bylines?.issues ?? []).map(({ message }) => ['bylines', message] as const)
  const all = [...wrong, ...rows]
  return all
    .filter(([field], at) => all.findIndex(([other]) => other === field) === at)
    .map(([field, message]) => ({ field, message }))
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
    sponsor: one(form['sponsor']),
    embargoUntil: momentTyped(form, 'embargoUntil'),
    sensitive: form['sensitive'] === 'yes',
    language: one(form['language']),
    canonical: one(form['canonical']),
    noindex: form['noindex'] === 'yes',
    seoTitle: one(form['seoTitle']),
    seoDescription: one(form['seoDescription']),
    lead: {
      media: one(form['lead']),
      other: one(form['leadOther']),
      alt: one(form['leadAlt']),
      caption: one(form['leadCaption']),
      credit: one(form['leadCredit']),
    },
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
  'sponsor',
  'leadAlt',
  'leadCaption',
  'leadCredit',
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
