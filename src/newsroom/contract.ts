// What the desk's forms send, and what of it is refused before any rule is asked.
import { z } from 'zod'
import { bodyOfMarkdown } from '#document/markdown.ts'
import { type Body, emptyBody } from '#document/model.ts'
import { parseId } from '#kernel/ids.ts'
import { slugOf } from '#kernel/text.ts'
import { languageTag } from '#languages/tag.ts'
import type { SectionId } from '#sections/index.ts'
import { correctionKinds, type Lead, type StoryKind, storyKinds } from '#stories/index.ts'
import { someMoment } from './contract/moments.ts'
import { mediaWords } from './media-words.ts'
import { markdownWords, settingWords } from './refusals.ts'

/** Characters that no keyboard types and that Postgres cannot keep. */
const control = /[^\P{Cc}\n\t]/gu
export const text = z
  .string({ error: 'This field can be given once, as text.' })
  .default('')
  .transform((typed) => typed.replace(/\r\n?/g, '\n').replace(control, ''))
/** One line, whatever was pasted into it. */
export const line = text.transform((typed) => typed.replace(/\s+/g, ' ').trim())
export const lineOf = (most: number) => line.refine((typed) => typed.length <= most, { error: tooLong(most) })
export const tooLong = (most: number): string => `That is too long here. Keep it under ${most} characters.`

/** A field that repeats: absent, given once, or given often. */
export const repeated = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((typed) => (typeof typed === 'string' ? [typed] : typed).map((one) => line.parse(one)))

/** An address on the web, whole, or nothing. */
export const address = lineOf(500).transform((typed, wrong): string => {
  if (typed === '') return ''
  const url = /^https?:\/\//i.test(typed) ? URL.parse(typed) : null
  if (url === null) wrong.addIssue('Write a whole address: https://paper.example/story.')
  return url?.href ?? ''
})
export const yes = line.transform((typed) => typed === 'yes')

const mostTopics = 30
const longestTopic = 80
const mostBylines = 20
const longestName = 120
const hasLetters = (name: string): boolean => slugOf(name) !== ''

const topics = lineOf((longestTopic + 4) * mostTopics)
  .transform(topicNames)
  .refine((names) => names.length <= mostTopics, {
    error: `More than ${mostTopics} topics help nobody. Take some away.`,
  })
  .refine((names) => names.every((name) => name.length <= longestTopic), {
    error: `A topic's name has ${longestTopic} characters at most. Is a comma missing?`,
  })
  .refine((names) => names.every(hasLetters), { error: 'A topic needs letters or digits in its name.' })

/** What can be chosen at this paper, and whose clock an embargo is typed in. */
export interface Choices {
  readonly sections: readonly { readonly id: SectionId }[]
  readonly kinds: readonly StoryKind[]
  readonly zone: string
}
const chooseKind = 'Choose what kind of work it is.'

/** A story as the form sends it; everything that is wrong with it is told at once. Whatever else was sent is not looked at. */
export const storyForm = ({ sections, kinds, zone }: Choices) =>
  z.object({
    headline: lineOf(300).refine((typed) => typed !== '', { error: 'Give it a headline.' }),
    standfirst: lineOf(1000),
    kicker: lineOf(120),
    kind: z
      .enum(storyKinds, { error: chooseKind })
      .refine((kind) => kinds.includes(kind), { error: chooseKind }),
    section: line.transform((typed, wrong): SectionId | null => {
      const section = sections.find(({ id }) => id === typed)
      if (!section && typed !== '')
        wrong.addIssue('This section is not one of ours any more. Choose another.')
      return section?.id ?? null
    }),
    topics,
    dateline: lineOf(120),
    sponsor: lineOf(120),
    embargoUntil: someMoment({ zone, wrong: 'Write the embargo as a day and a time: 2022-03-09 18:30.' }),
    sensitive: yes,
    canonical: address,
    noindex: yes,
    seoTitle: lineOf(120),
    seoDescription: lineOf(320),
    language: lineOf(40).transform((typed, wrong): string | null => {
      const tag = typed === '' ? null : languageTag(typed)
      if (tag === undefined) wrong.addIssue(settingWords['language-unknown'])
      return tag ?? null
    }),
    body: text.transform((typed, wrong): Body => {
      const body = bodyOfMarkdown(typed)
      if (!body.ok) wrong.addIssue(markdownWords[body.why](body.line))
      return body.ok ? body.value : emptyBody
    }),
  })

/** One of the pictures shown, or another by its number, wherever in a pasted address that stands. */
export const LeadForm = z
  .object({
    lead: line,
    leadOther: lineOf(500),
    leadAlt: lineOf(500),
    leadCaption: lineOf(1000),
    leadCredit: lineOf(200),
  })
  .transform(({ lead, leadOther, leadAlt, leadCaption, leadCredit }, wrong): Lead | null => {
    const typed = leadOther === '' ? lead : (/media_\w+/.exec(leadOther)?.[0] ?? leadOther)
    const media = parseId('media', typed)
    if (typed !== '' && !media) wrong.addIssue({ code: 'custom', path: ['leadOther'], message: noPicture })
    return media ? { media, alt: leadAlt, caption: leadCaption, credit: leadCredit } : null
  })
export const noPicture =
  'The library has no picture of this number. Open it there and copy its number or its address.'

/** Names and roles come as two columns and leave as rows; empty rows are not rows. */
export const BylinesForm = z
  .object({ 'bylinePerson[]': repeated, 'bylineRole[]': repeated })
  .transform(({ 'bylinePerson[]': names, 'bylineRole[]': roles }) =>
    Array.from({ length: Math.max(names.length, roles.length) }, (_, row) => ({
      name: names[row] ?? '',
      role: roles[row] ?? '',
    })).filter(({ name, role }) => name !== '' || role !== ''),
  )
  .refine((rows) => rows.length <= mostBylines, {
    error: `No more than ${mostBylines} names stand over a story.`,
  })
  .refine(
    (rows) => rows.every(({ name, role }) => name.length <= longestName && role.length <= longestName),
    {
      error: `A name and a role have ${longestName} characters each at most.`,
    },
  )
  .refine((rows) => rows.every(({ name }) => hasLetters(name)), {
    error: 'Every role needs a name beside it, with letters in it.',
  })

/** Something said in the margin: in a thread, or about some words; or only that a thread is settled. */
export const NewRemark = z
  .object({
    text: text
      .transform((typed) => typed.trim())
      .refine((typed) => typed.length <= 2000, { error: tooLong(2000) }),
    thread: line.transform((typed) => parseId('thread', typed)).optional(),
    anchor: z.string().max(2000).default(''),
    quote: line.transform((typed) => typed.slice(0, 300)),
    resolved: z.enum(['yes', 'no']).optional(),
  })
  .refine(({ text, resolved }) => text !== '' || resolved !== undefined, { error: 'Write something first.' })

/** Which draft somebody had before them. A page of ours always says; anything else is not from a page of ours. */
export const Revision = z.object({
  revision: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
})

/** What is said of a picture or a file. A day alone is meant to its end. */
export const mediumForm = (zone: string) =>
  z.object({
    alt: lineOf(1000),
    caption: lineOf(2000),
    credit: lineOf(300),
    rights: lineOf(1000),
    rightsUntil: someMoment({ zone, wrong: mediaWords.wrongMoment, day: 'ends' }),
  })

const whole = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
/** Where a picture was pressed, in its pixels; or the hundredths that were typed. */
export const FocusForm = z.union([
  z
    .object({ 'at.x': whole, 'at.y': whole })
    .transform((at) => ({ pressed: { x: at['at.x'], y: at['at.y'] } })),
  z.object({ x: whole, y: whole }).transform((typed) => ({ typed })),
])

const reason = text
  .transform((typed) => typed.trim())
  .refine((typed) => typed.length <= 2000, { error: tooLong(2000) })
export const CorrectionForm = z
  .object({
    reason,
    noticeKind: z.enum(correctionKinds).exclude(['minor']).catch('correction'),
    minor: line.transform((typed) => typed === 'yes'),
  })
  .transform(({ reason, noticeKind, minor }) => ({ reason, kind: minor ? ('minor' as const) : noticeKind }))
export const KillForm = z.object({ reason })
export const TranslationForm = z.object({
  other: lineOf(2000).refine((typed) => typed !== '', { error: 'Give the address of the other story.' }),
})

/** What the paper is called and how it tells the time; the rules about it are the paper's own. */
export const PaperForm = z.object({
  name: lineOf(80),
  tagline: lineOf(160),
  language: lineOf(40),
  timeZone: lineOf(60),
})
export const SignInForm = z.object({ token: z.string().regex(/^[\w-]{1,100}$/) })

/** `Harbour, "Baltic, North"`: a comma parts two names, but not between quotation marks. */
export function topicNames(typed: string): readonly string[] {
  const parts = typed.match(/\s*"[^"]*"\s*(?=,|$)|[^,]+/g) ?? []
  const names = parts.map((part) =>
    part
      .trim()
      .replace(/^"([^"]*)"$/, '$1')
      .trim(),
  )
  return names.filter((name) => name !== '')
}
export const topicsLine = (names: readonly string[]): string =>
  names.map((name) => (name.includes(',') ? `"${name}"` : name)).join(', ')
