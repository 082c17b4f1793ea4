// A text that somebody made of fields of their own (Advanced Custom Fields), where the text itself is empty. The theme put them together.
import { strippedText } from '../content/plain.ts'
import type { WpMeta } from '../model.ts'
import { isFieldOfAcf } from './first.ts'
import { headKeys } from './heads.ts'

/** In the order in which they are kept; null where none of them is prose. */
export function fieldsOf(meta: readonly WpMeta[]): string | null {
  const rows = meta.filter(({ value }) => isFieldOfAcf(value.trim())).map(({ key }) => key)
  if (rows.length === 0) return null
  const texts = meta.filter(({ key, value }) => rows.includes(`_${key}`) && isProse(key, value))
  return texts.length === 0 ? null : texts.map(({ value }) => value).join('\n\n')
}

/** Written in paragraphs, or under a name that texts have. What somebody noted for themselves is nobody's to read. */
const isProse = (key: string, value: string): boolean =>
  !ownNames.test(key) &&
  !headKeys.includes(key) &&
  !/^[aOs]:\d+:|^[[{]/.test(value) &&
  (paragraphs.test(value) || textNames.test(key)) &&
  /\p{L}\S*\s+\S/u.test(strippedText(value))

const ownNames =
  /note|intern|private|secret|admin|todo|mail|phone|address|(?:^|_)(?:script|embed|css|json|code)|excerpt|seo|meta/i
const textNames =
  /(?:^|_)(?:text|content|body|copy|intro|introduction|article|story|main|editor|wysiwyg|paragraph|lead)(?:_|$)/i
const paragraphs = /<(?:p|h[1-6]|ul|ol|blockquote)\b|\S[ \t]*\r?\n[ \t]*\r?\n\s*\S/i
