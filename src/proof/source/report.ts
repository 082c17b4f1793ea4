// An import's report, line by line: its head is small, its lists are as long as the archive.
import { ReportHead, ReportLine } from '../contract.ts'

export type { ReportHead } from '../contract.ts'
export type Read =
  | { readonly ok: true; readonly head: ReportHead }
  | { readonly ok: false; readonly why: 'not-a-report' }

const list = /^ {2}"(\w+)": \[(?=$|\{|\])/

/** Hears of everything that was not stored. */
export async function readReport(
  lines: AsyncIterable<string>,
  dropped: (line: ReportLine) => void,
): Promise<Read> {
  const head: string[] = []
  let name = ''
  for await (const line of lines) {
    const begin = head.length > 1 ? list.exec(line) : null
    if (begin?.[1] === 'dropped' || begin?.[1] === 'changed') name = begin[1]
    if (name === '') head.push(line)
    else if (name === 'dropped') hear(line.slice(begin?.[0].length ?? 0), dropped)
  }
  return headIn(head.join('\n'))
}

function hear(line: string, dropped: (line: ReportLine) => void): void {
  const text = line.replace(/,$/, '').replace(/\]$/, '')
  if (!text.startsWith('{')) return
  const read = ReportLine.safeParse(parsed(text))
  if (read.success) dropped(read.data)
}

function headIn(text: string): Read {
  const whole = text.trimEnd().replace(/,$/, '')
  const read = ReportHead.safeParse(parsed(whole.endsWith('\n}') ? whole : `${whole}\n}`))
  return read.success ? { ok: true, head: read.data } : { ok: false, why: 'not-a-report' }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
