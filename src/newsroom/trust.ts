// What trust.txt may say: https://journallist.net/reference-document-for-trust-txt-specifications

const places = ['member', 'belongto', 'control', 'controlledby', 'social', 'vendor', 'customer']
const isPlace = (value: string): boolean => /^https?:\/\//i.test(value) && URL.canParse(value)

const fits: ReadonlyMap<string, (value: string) => boolean> = new Map([
  ...places.map((name) => [name, isPlace] as const),
  ['disclosure', (value: string) => value !== ''],
  ['contact', (value: string) => value !== ''],
  ['datatrainingallowed', (value: string) => value === 'yes' || value === 'no'],
])

/** The first line that no reader of the file could use, in words; a comment and an empty line are fine. */
export function trustFault(text: string): string | undefined {
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const [, name = '', value = ''] = /^([^=]*)=(.*)$/.exec(line.trim()) ?? []
    const isFit = fits.get(name.trim().toLowerCase())
    if (!isFit) return `Line ${at + 1} begins with no word of trust.txt: ${[...fits.keys()].join(', ')}.`
    if (!isFit(value.trim())) return `What stands after ${name.trim()}= in line ${at + 1} cannot be read.`
  }
  return undefined
}
