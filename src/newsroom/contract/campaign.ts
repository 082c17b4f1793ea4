// What the forms of the advertising desk send, and what of it is refused before any rule is asked.
import { z } from 'zod'
import type { Instant } from '#kernel/time.ts'
import type { Section } from '#sections/index.ts'
import { sizes, slotNames } from '#ui/slots.ts'
import { line, lineOf, repeated, text, topicNames } from '../contract.ts'
import { someMoment } from './moments.ts'

/** Whose clock dates are typed in, what an empty beginning means, and what can be aimed at. */
export interface Circumstances {
  readonly zone: string
  readonly now: Instant
  readonly sections: readonly Section[]
}

const dateWords = 'Write a day, or a day and a time: 2026-03-09, or 2026-03-09 18:30.'
const wholeNumber = (least: number, most: number) =>
  lineOf(10).transform((typed, wrong): number => {
    const number = /^\d{1,6}$/.test(typed) ? Number(typed) : Number.NaN
    if (!(number >= least && number <= most)) wrong.addIssue(`A whole number from ${least} to ${most}.`)
    return number
  })

/** Names still: whether there is such a topic, the paper knows. */
export const TopicsForm = z.object({ topics: lineOf(2000).transform(topicNames) })

/** A campaign as its form sends it, but for its topics. Everything that is wrong with it is told at once. */
export const campaignForm = ({ zone, now, sections }: Circumstances) =>
  z
    .object({
      name: lineOf(160).refine((typed) => typed !== '', { error: 'Give it a name.' }),
      advertiser: lineOf(120),
      industry: lineOf(60),
      isHouse: line.transform((typed) => typed === 'yes'),
      from: someMoment({ zone, wrong: dateWords }).transform((from) => from ?? now),
      until: someMoment({ zone, wrong: dateWords, day: 'ends' }),
      weight: wholeNumber(1, 100),
      share: lineOf(10).transform((typed, wrong): number | null => {
        const share = typed === '' ? null : /^\d{1,3}$/.test(typed) ? Number(typed) : 0
        if (share !== null && (share < 1 || share > 100))
          wrong.addIssue('A whole number from 1 to 100, or nothing.')
        return share
      }),
      onePageIn: wholeNumber(1, 50),
      'slots[]': repeated.transform((typed) => slotNames.filter((slot) => typed.includes(slot))),
      'sections[]': repeated.transform((typed) =>
        sections.filter(({ id }) => typed.includes(id)).map(({ id }) => id),
      ),
    })
    .refine(({ isHouse, advertiser }) => isHouse || advertiser !== '', {
      error: 'Say who advertises.',
      path: ['advertiser'],
      // Also where something else is wrong.
      when: () => true,
    })
    .transform(({ 'slots[]': slots, 'sections[]': sectionIds, from, until, ...rest }) => ({
      ...rest,
      slots,
      sectionIds,
      beginsAt: from,
      endsAt: until,
    }))

const size = z.enum(sizes, { error: 'Choose a size.' })
const alt = lineOf(400).refine((typed) => typed !== '', {
  error: 'Say it in words too: not everybody sees it.',
})

export const PictureForm = z.object({ size, link: line, alt })
export const WordsForm = z.object({ link: line, alt })

const longestHtml = 100_000
const html = text.refine((typed) => typed.trim() !== '' && typed.length <= longestHtml, {
  error: `Paste the HTML, no more than ${longestHtml} characters.`,
})
/** One to a line. */
const hosts = text.transform((typed) => typed.split(/\s+/).filter((host) => host !== ''))
export const HtmlForm = z.object({ size, link: line, alt, html, hosts })
export const HtmlWordsForm = z.object({ link: line, alt, html, hosts })

export const linkForm = (zone: string) =>
  z.object({ expires: someMoment({ zone, wrong: dateWords, day: 'ends' }) })
export const SellersForm = z.object({
  text: text.refine((typed) => typed.length <= 200_000, {
    error: 'That is longer than any reader of it takes.',
  }),
})
