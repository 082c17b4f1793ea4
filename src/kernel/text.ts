const combining = /\p{M}+/gu
const notSlug = /[^\p{L}\p{N}]+/gu

/** The address form of a title in any script: `Où va l’eau ?` becomes `ou-va-leau`; Cyrillic, Arabic and Chinese stay as they are. */
export function slugOf(title: string, longest = 80): string {
  const plain = title.normalize('NFKD').replace(combining, '').normalize('NFC').toLowerCase()
  const slug = plain
    .replace(/['’ʼ]/g, '')
    .replace(notSlug, '-')
    .replace(/^-+|-+$/g, '')
  if (slug.length <= longest) return slug
  const cut = slug.slice(0, longest)
  const lastDash = cut.lastIndexOf('-')
  return (lastDash > longest / 2 ? cut.slice(0, lastDash) : cut).replace(/-+$/, '')
}

/** Text cut at a word, with an ellipsis when something was cut. */
export function excerpt(text: string, longest: number): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  if (flat.length <= longest) return flat
  const cut = flat.slice(0, longest)
  const lastSpace = cut.lastIndexOf(' ')
  return `${(lastSpace > longest / 2 ? cut.slice(0, lastSpace) : cut).replace(/[\s,;:.–—-]+$/, '')}…`
}
