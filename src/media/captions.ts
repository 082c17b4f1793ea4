const cue =
  /^(?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3}[ \t]+-->[ \t]+(?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3}(?:[ \t].*)?$/

/** Whether a player can show this beside a film: https://www.w3.org/TR/webvtt1/#file-structure. A file with no line to show is of no use. */
export function areCaptions(text: string): boolean {
  if (text.includes('\ufffd') || text.includes('\0')) return false
  const [head = '', ...blocks] = text.replace(/\r\n?/g, '\n').split(/\n{2,}/)
  if (!/^WEBVTT(?:[ \t]|\n|$)/.test(head)) return false
  const cues = blocks.filter((block) => /\S/.test(block) && !/^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(block))
  return (
    cues.length > 0 &&
    cues.every((block) =>
      block
        .split('\n')
        .slice(0, 2)
        .some((line) => cue.test(line)),
    )
  )
}
