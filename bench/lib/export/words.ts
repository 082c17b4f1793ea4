// Words of several languages out of a seed. They mean nothing, but each script has its own letters, and prose its own frequencies.
import { randomFrom, word as english } from '../pages.ts'

export type Random = () => number
export type Language = keyof typeof letters

const letters = {
  french: ['ai', 'é', 'ou', 'eau', 'è', 'on', 'î', 'ç', 'm', 't', 'r', 'l', 's', 'v', 'qu', 'd'],
  kazakh: ['қа', 'ұл', 'ің', 'өр', 'ша', 'бе', 'то', 'ма', 'де', 'ғы', 'ні', 'ста', 'ер', 'жа'],
  arabic: ['با', 'ال', 'مر', 'سي', 'نو', 'كت', 'دا', 'ح', 'ر', 'لم', 'ية', 'ع'],
  chinese: '港口 議會 新聞 市長 海關 風雨 橋 路 學校 水 電 工人 會議 明天 昨日 城'.split(' '),
} as const

const many = 2_000

const made = Object.fromEntries(
  Object.entries(letters).map(([language, parts]) => {
    const random = randomFrom(parts.length * 7919)
    const one = (): string =>
      Array.from(
        { length: 1 + Math.floor(random() * 3) },
        () => parts[Math.floor(random() * parts.length)] ?? '',
      ).join('')
    return [language, Array.from({ length: many }, one)]
  }),
) as Record<Language, string[]>

/** Most of the paper is in English; every tenth story or so is not. */
export function languageOf(random: Random): Language | null {
  const chance = random()
  if (chance < 0.78) return null
  if (chance < 0.88) return 'french'
  return chance < 0.94 ? 'kazakh' : chance < 0.97 ? 'arabic' : 'chinese'
}

export const wordOf = (language: Language | null, random: Random): string =>
  language === null ? english(random) : (made[language][Math.floor(many ** random()) - 1] ?? 'é')

const marks = ['.', '.', '.', '.', '!', '?', ' &#8230;', '.&nbsp;»', '.&#8221;', ' &amp; al.']

/** A sentence as an editor's browser leaves it: words, a comma, an apostrophe, now and then an entity. */
export function sentenceOf(language: Language | null, random: Random): string {
  const length = 6 + Math.floor(random() * 14)
  let line = ''
  for (let at = 0; at < length; at++) {
    if (at > 0) line += at === 5 ? ', ' : ' '
    line += at === 7 && language === null ? `${wordOf(language, random)}'s` : wordOf(language, random)
  }
  return line + marks[Math.floor(random() * marks.length)]
}

export const pick = <T>(random: Random, from: readonly T[]): T =>
  from[Math.floor(random() * from.length)] as T
export const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1)
