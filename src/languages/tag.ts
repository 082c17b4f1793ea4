// A language by its name: BCP 47, as Intl and browsers read it.
export type Direction = 'ltr' | 'rtl'

/** An archive may come in many languages; what is remembered of them has an end. */
const mostTags = 500

/** Intl takes its time over what every page asks of the same few languages. */
function once<Answer>(ask: (tag: string) => Answer): (tag: string) => Answer {
  const known = new Map<string, Answer>()
  return (tag) => {
    const before = known.get(tag)
    if (before !== undefined) return before
    if (known.size >= mostTags) known.clear()
    const answer = ask(tag)
    known.set(tag, answer)
    return answer
  }
}

/** The tag as it is written (`en-gb` becomes `en-GB`), or undefined where it names no language that is known. */
export function languageTag(text: string): string | undefined {
  try {
    const [tag] = Intl.getCanonicalLocales(text.trim())
    return tag !== undefined && isNamed(tag) ? tag : undefined
  } catch {
    return undefined
  }
}

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
const isNamed = (tag: string): boolean => names.of(languageOf(tag)) !== undefined
/** `Canadian French`, for the desk. */
export const englishName = (tag: string): string => names.of(tag) ?? tag

/** `fr` of `fr-CA`: what two who speak it have in common. */
export const languageOf = (tag: string): string => tag.split('-', 1)[0]?.toLowerCase() ?? tag

const rightToLeft = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa'])

/** The way its script runs. A tag that nobody can read runs as most do. */
export const directionOf = once((tag): Direction => (rightToLeft.has(scriptOf(tag)) ? 'rtl' : 'ltr'))

/** Whether whoever reads one reads the other: `en` and `en-GB`, but not the two scripts of Chinese. */
export const isSameLanguage = (one: string, other: string): boolean =>
  one === other || (languageOf(one) === languageOf(other) && scriptOf(one) === scriptOf(other))

/** `Cyrl`: what it is mostly written in. */
export const scriptOf = once((tag): string => {
  try {
    return new Intl.Locale(tag).maximize().script ?? ''
  } catch {
    return ''
  }
})

/** Its name for those who read it: `Français`, `العربية`, `Қазақ тілі`. Where it is spoken they know; its script they may not both read. */
export const ownName = once((tag): string => {
  const { language, script } = new Intl.Locale(tag)
  const name = script === undefined ? language : `${language}-${script}`
  return capital(tag, new Intl.DisplayNames(tag, { type: 'language' }).of(name) ?? tag)
})

/** At the head of a line even a weekday is written large, where there is a large letter. */
export const capital = (tag: string, text: string): string =>
  text.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(tag))

/** `fr_FR`, as Open Graph writes it: with the country where it is at home, if none is said. */
export const ogLocale = once((tag): string => {
  const { language, region } = new Intl.Locale(tag).maximize()
  return region === undefined ? language : `${language}_${region}`
})
