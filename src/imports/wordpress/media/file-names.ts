// By which names one picture goes. WordPress keeps a picture once as it was sent and many times smaller, edited, turned; hosts in between add
// names of their own. All of them are the same picture.

/** WordPress before 2.5, in its site's language. */
const small = /\.(?:thumbnail|medium|miniature|miniatura|vorschau)$/
const size = /-\d{1,5}x\d{1,5}(?:-c(?:-[a-z]+)?|_c)?$/
const edit = /-e1\d{9,12}$/
const version = /-(?:scaled|rotated)$/

/** The names of the files that it may be a smaller or an edited one of, likeliest first, itself before all. */
export function candidatesOf(path: string): readonly string[] {
  const { stem, ending } = partsOf(path)
  const shapes = [stem, stem.replace(/@2x$/, ''), stem.replace(small, '')]
  const roots = shapes.flatMap((shape) => [shape, shape.replace(size, '')])
  const bases = roots.flatMap((root) => [root, root.replace(version, ''), root.replace(edit, '')])
  const all = unique([...roots, ...bases]).flatMap((root) => [root, `${root}-scaled`, `${root}-rotated`])
  return unique([path, ...unique(all).map((root) => root + ending)])
}

/** Without everything that may be added to it, folders and all. Two of one stem are pictures of one. */
export function stemOf(path: string): string {
  const { stem } = partsOf(path)
  let name = stem.slice(stem.lastIndexOf('/') + 1)
  for (const suffix of [/@2x$/, small, size, version, edit]) name = name.replace(suffix, '')
  return name.toLowerCase()
}

/** What begins the names of the edited ones of a picture, before a number that nobody can know: `…/mole-e`. */
export function editedBeginning(path: string): string {
  const { stem } = partsOf(path)
  return `${stem.replace(/@2x$/, '').replace(size, '').replace(version, '')}-e`
}

/** Whether the path of a file is that of an edited one of this picture. */
export const isEdited = (source: string, path: string): boolean =>
  edit.test(partsOf(source).stem.replace(version, '')) && stemOf(source) === stemOf(path)

/** `mole.jpg.webp` is what a plugin made of `mole.jpg`. */
function partsOf(path: string): { readonly stem: string; readonly ending: string } {
  const whole = path.replace(/(\.(?:jpe?g|png|gif))\.(?:webp|avif)$/i, '$1')
  const at = whole.lastIndexOf('.')
  return at <= whole.lastIndexOf('/')
    ? { stem: whole, ending: '' }
    : { stem: whole.slice(0, at), ending: whole.slice(at) }
}

const unique = (all: readonly string[]): readonly string[] => [...new Set(all)]
