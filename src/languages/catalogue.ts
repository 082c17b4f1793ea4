// The paper's languages: every one has every message, or this file does not compile.
import { type Forms, type Message, type Said, spoken, voiceOf } from './message.ts'
import { languageOf } from './tag.ts'
import { ar } from './translations/ar.ts'
import { de } from './translations/de.ts'
import { en } from './translations/en.ts'
import { es } from './translations/es.ts'
import { fa } from './translations/fa.ts'
import { fr } from './translations/fr.ts'
import { kk } from './translations/kk.ts'
import { ru } from './translations/ru.ts'
import { zh } from './translations/zh.ts'

/** By language, without country or script. */
export const catalogue = { en, fr, de, es, ru, kk, ar, fa, zh } as const
export type Spoken = keyof typeof catalogue
export const spokenLanguages = Object.keys(catalogue) as readonly Spoken[]

/** The catalogue's messages, ready to be said in one language. */
export type Words = { readonly [Key in keyof typeof en]: Said<(typeof en)[Key]> } & {
  /** Whose numbers and lists they are written with: `fr-CA`, or `en` where the paper does not speak the language. */
  readonly tag: string
}

const inCatalogue = (language: string): language is Spoken => Object.hasOwn(catalogue, language)
export const isSpoken = (tag: string): boolean => inCatalogue(languageOf(tag))

/** An import may bring stories in many languages; what is kept of them has an end. */
const mostTags = 200
const known = new Map<string, Words>()

/** Everything the paper says by itself, in this language or, where it does not speak it, in English. */
export function wordsIn(tag: string): Words {
  const before = known.get(tag)
  if (before) return before
  if (known.size >= mostTags) known.clear()
  const words = wordsOf(tag)
  known.set(tag, words)
  return words
}

/** A regional language is spoken with its own numbers: `ar-EG` counts ٣ where `ar` counts 3. */
function wordsOf(tag: string): Words {
  const language = languageOf(tag)
  const voice = voiceOf(inCatalogue(language) ? tag : 'en')
  const entries: Readonly<Record<string, string | Forms>> = catalogue[inCatalogue(language) ? language : 'en']
  const said: Record<string, string | Message<string>> = { tag: voice.tag }
  for (const [key, entry] of Object.entries(entries)) said[key] = spoken(voice, entry)
  return said as unknown as Words
}
