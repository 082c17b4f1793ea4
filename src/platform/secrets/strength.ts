import type { ZxcvbnFactory } from '@zxcvbn-ts/core'

export type PasswordFault = 'too-short' | 'too-long' | 'guessable'
export const shortest = 12
/** Long enough for any sentence; a limit, so that nobody has us hash a megabyte. */
export const longest = 512

/**
 * What is wrong with a password. `guessable`: on the list of those that leaks made known, which ships with us, or made of words,
 * names, dates and rows of keys so that a thief's machine would find it. `about`: what a thief would try first for this person.
 */
export async function faultInPassword(
  password: string,
  about: readonly string[],
): Promise<PasswordFault | undefined> {
  const text = password.normalize('NFC')
  const { length } = Array.from(text)
  if (length < shortest) return 'too-short'
  if (length > longest) return 'too-long'
  estimator ??= makeEstimator()
  // What is longer than this is judged by its beginning, which takes milliseconds.
  const { score } = (await estimator).check(text.slice(0, 100), about.flatMap(wordsOf))
  return score < 3 ? 'guessable' : undefined
}

/** Whole, in its words, and those run together. */
function wordsOf(text: string): readonly string[] {
  const words = text.split(/[^\p{L}\p{N}]+/u)
  return [text, words.join(''), ...words].filter(Boolean)
}

/** Half a megabyte of words, which only whoever sets a password needs. */
let estimator: Promise<ZxcvbnFactory> | undefined
async function makeEstimator(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ])
  return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
}
