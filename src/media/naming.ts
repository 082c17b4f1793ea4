const longest = 120

/** A file's name as it may stand in an address and in a reader's downloads: no folders, nothing unseen, and the ending that its bytes have. */
export function nameFor(given: string, endings: readonly string[]): string {
  const [last = ''] = given.normalize('NFC').split(/[/\\]/).slice(-1)
  // Unseen are controls, and marks that turn `gpj.exe` round.
  const seen = last
    .replace(/\p{C}/gu, '')
    .replace(/[\s<>:"|?*#%]+/g, ' ')
    .trim()
    .replace(/^\.+/, '')
  const ending = endings.find((one) => seen.toLowerCase().endsWith(`.${one}`)) ?? endings[0] ?? 'bin'
  const stem = seen.toLowerCase().endsWith(`.${ending}`) ? seen.slice(0, -ending.length - 1) : seen
  const short = stem
    .slice(0, longest)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/[. ]+$/, '')
  return `${short === '' ? 'untitled' : short}.${ending}`
}
