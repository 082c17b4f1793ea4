const marksOfAlphabets = /(?<=[\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu
/** Vowels that Arabic and Hebrew write over and under a word only where they teach it, and the stroke that fills an Arabic line. */
const pointing = /[\u0591-\u05bd\u05bf\u05c1-\u05c7\u0640\u064b-\u0652\u0670]/g
const notSlug = /[^\p{L}\p{N}\p{M}]+/gu

/**
 * The address form of a title in any script: `Où va l’eau ?` becomes `ou-va-leau`. Accents go where a reader of the language would
 * type it without them; what makes another letter stays (й, أ, が, and the vowels of Hindi and Thai).
 */
export function slugOf(title: string, longest = 80): string {
  const plain = title.normalize('NFKD').replace(marksOfAlphabets, '').normalize('NFC').toLowerCase()
  const slug = plain
    .replace(pointing, '')
    .replace(/['’ʼ]/g, '')
    .replace(notSlug, '-')
    .replace(/^[-\p{M}]+|-+$/gu, '')
  if (slug.length <= longest) return slug
  const cut = wholeSigns(slug, longest)
  const lastDash = cut.lastIndexOf('-')
  return (lastDash > longest / 2 ? cut.slice(0, lastDash) : atWord(cut, slug)).replace(/-+$/, '')
}

/** Text cut at a word, with an ellipsis when something was cut. */
export function excerpt(text: string, longest: number): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  if (flat.length <= longest) return flat
  const cut = wholeSigns(flat, longest)
  const lastSpace = cut.lastIndexOf(' ')
  const words = lastSpace > longest / 2 ? cut.slice(0, lastSpace) : atWord(cut, flat)
  return `${words.replace(/[\s,;:.،؛，。；：、–—-]+$/, '')}…`
}

/** Not in the middle of a sign that takes two places. */
const wholeSigns = (text: string, longest: number): string =>
  text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')

const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** The cut moved back to where a word ends, in scripts that put no space between words. */
function atWord(cut: string, whole: string): string {
  // What follows decides where the last word ends.
  const around = whole.slice(0, cut.length + 20)
  const starts = [...words.segment(around)].map(({ index }) => index)
  const end = starts.findLast((index) => index <= cut.length) ?? cut.length
  return end > cut.length / 2 ? cut.slice(0, end) : cut
}
