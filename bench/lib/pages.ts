/** Story pages out of a seed: the same on every machine, different for each number, and about as compressible as prose. */

const vowels = ['a', 'e', 'i', 'o', 'u', 'ea', 'ou', 'ai']
const consonants = [
  'b',
  'c',
  'd',
  'f',
  'g',
  'h',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  't',
  'v',
  'w',
  'st',
  'th',
  'ch',
  'ng',
  'tr',
]

type Random = () => number

/** Mulberry32. */
export function randomFrom(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T

function wordFrom(random: Random): string {
  const syllables = 1 + Math.floor(random() * 3)
  return Array.from({ length: syllables }, () => pick(random, consonants) + pick(random, vowels)).join('')
}

const seeded = randomFrom(1813)
const words = Array.from({ length: 8000 }, () => wordFrom(seeded))
/** Zipf: the word of rank r comes with a frequency of 1/r. */
export const word = (random: Random): string => words[Math.floor(8000 ** random()) - 1] ?? 'the'
export const sentence = (random: Random): string =>
  `${Array.from({ length: 8 + Math.floor(random() * 14) }, () => word(random)).join(' ')}.`
const paragraphs = Array.from(
  { length: 4000 },
  () => `<p>${Array.from({ length: 4 }, () => sentence(seeded)).join(' ')}</p>\n`,
)

const card = (random: Random): string =>
  `<li class="card"><a href="/2026/08/${word(random)}-${word(random)}"><h3>${sentence(random)}</h3></a><p class="standfirst">${sentence(random)}</p><time datetime="2026-08-22T12:00:00.000Z">22 August 2026</time></li>\n`

/** The page of a story with so many paragraphs and cards: 40 and 60 make some 48 kB. */
export function storyPage(number: number, length: number, cards: number): string {
  const random = randomFrom(number)
  const body = Array.from({ length }, () => pick(random, paragraphs)).join('')
  const list = Array.from({ length: cards }, () => card(random)).join('')
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Story ${number}: ${sentence(random)}</title><link rel="stylesheet" href="/assets/paper.8f3a9c.css"></head><body><header><a href="/">The Paper</a><nav><a href="/local">Local</a><a href="/world">World</a></nav></header><main><article><h1>${sentence(random)}</h1>${body}</article><aside><h2>You may also like</h2><ul>${list}</ul></aside></main><footer>© 2026</footer></body></html>`
}
