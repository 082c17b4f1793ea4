import type { Words } from '#languages/catalogue.ts'
import type { Medium } from '#media/index.ts'

type Sort = 'textFile' | 'tableFile' | 'slidesFile'
/** Documents by the ending under which people know them. */
const sorts: readonly (readonly [Sort, RegExp])[] = [
  ['textFile', /^(?:docx?|odt|rtf|pages|txt|epub)$/],
  ['tableFile', /^(?:xlsx?|ods|csv|numbers)$/],
  ['slidesFile', /^(?:pptx?|odp|key)$/],
]

/** What a file is called by those who open it: `PDF`, `Spreadsheet (XLSX)`. */
export function fileKind({ name, type }: Pick<Medium, 'name' | 'type'>, words: Words): string {
  const ending = /\.(\w{1,5})$/.exec(name)?.[1] ?? type.split('/').at(-1) ?? ''
  const sort = sorts.find(([, endings]) => endings.test(ending.toLowerCase()))?.[0]
  return sort ? words[sort]({ ending: ending.toUpperCase() }) : ending.toUpperCase()
}
