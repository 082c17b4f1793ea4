// A story has a language of its own. What stands around its words is told in it too, as far as the paper speaks it.
import { isSpoken, type Words, wordsIn } from '#languages/catalogue.ts'
import { directionOf, isSameLanguage, languageTag } from '#languages/tag.ts'
import type { Written } from '#ui/facts.ts'
import type { Clock } from '#ui/stamp.ts'
import type { Edition } from './edition.ts'

export interface Telling {
  readonly written: Written
  readonly words: Words
  readonly clock: Clock
  /** The paper's language, where the story has another. */
  readonly around?: Written | undefined
  /** The language of `words`, where the paper does not speak the story's. */
  readonly voice?: Written | undefined
}

const writtenIn = (tag: string): Written => ({ lang: tag, dir: directionOf(tag) })
const tags = new Map<string, string | undefined>()

/** What an archive calls a language is looked at once; what is none is as if nothing were said. */
function tagOf(language: string): string | undefined {
  if (!tags.has(language)) tags.set(language, languageTag(language))
  return tags.get(language)
}

export function tellingOf({ paper, clock }: Edition, language: string | null | undefined): Telling {
  const around = writtenIn(paper.language)
  const tag = language ? tagOf(language) : undefined
  if (tag === undefined || isSameLanguage(tag, paper.language))
    return { written: around, words: paper.words, clock }
  const written = writtenIn(tag)
  if (!isSpoken(tag)) return { written, words: paper.words, clock, around, voice: around }
  return { written, words: wordsIn(tag), clock: { ...clock, language: tag }, around }
}

/** The attributes of what is not written in the paper's language. */
export function writtenElsewise(edition: Edition, language: string | null): Written | undefined {
  if (language === null) return undefined
  const { written, around } = tellingOf(edition, language)
  return around && written
}
