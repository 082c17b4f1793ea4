// The addresses under which an old site showed its pictures and files, in all their sizes.

export interface OldAddress {
  /** The paths under which the record may stand, the likeliest first. */
  readonly sources: readonly string[]
  /** Pixels, where the address names a size. */
  readonly width: number | undefined
}

const size = /-(\d{1,5})x\d{1,5}$/
/** WordPress before 2.5 added a word of its site's language. */
const small = /\.(?:thumbnail|medium|miniature|miniatura|vorschau)$/
const forms = /(?:-scaled|-rotated|@[23]x)$/

/** What this may be the address of; undefined: it has no ending such as files have. */
export function readOldAddress(path: string): OldAddress | undefined {
  const [, stem = '', ending = '', added = ''] =
    /^(\/.+?)(\.[a-z0-9]{2,5})(\.(?:webp|avif))?$/i.exec(path) ?? []
  if (stem === '') return undefined
  const [, width] = size.exec(stem.replace(forms, '')) ?? []
  const bare = stem.replace(small, '').replace(forms, '').replace(size, '').replace(forms, '')
  const stems = [stem, stem.replace(size, ''), bare, `${bare}-scaled`, `${bare}-rotated`]
  // Plugins hang another ending behind the first; WordPress made a `mole-150x150.jpg` of a `mole.jpeg`.
  const endings = /^\.jpg$/i.test(ending) && bare !== stem ? [ending, '.jpeg'] : [ending]
  const named = endings.flatMap((last) => stems.map((one) => one + last))
  const sources = [...(added === '' ? [] : [path]), ...named]
  return { sources: [...new Set(sources)], width: width === undefined ? undefined : Number(width) }
}
