import type { WxrFault } from './fault.ts'

type Sniffed =
  | {
      readonly ok: true
      readonly encoding: string
      /** How the export begins, where something else stands before it. */
      readonly start: string
    }
  | { readonly ok: false; readonly fault: WxrFault }

/** What kind of file its first kilobytes betray, and in which encoding it is written. */
export function sniff(head: Uint8Array): Sniffed {
  if (head.length === 0) return no('empty')
  if (head[0] === 0x1f && head[1] === 0x8b) return no('gzip')
  if (head[0] === 0x50 && head[1] === 0x4b && (head[2] ?? 9) < 8) return no('zip')
  const wide = wideEncoding(head)
  if (wide !== null) return { ok: true, encoding: wide, start: '<' }
  if (head.includes(0)) return no('binary')
  const text = new TextDecoder('latin1').decode(head).replace(/^\u00ef\u00bb\u00bf/, '')
  const late = lateStart(text)
  if (late !== null) return encodingOf(text.slice(text.indexOf(late)), late)
  return notXml(text) ?? encodingOf(text, '<')
}

/** UTF-16 by its mark, or by `<` and an empty byte. */
function wideEncoding(head: Uint8Array): string | null {
  const start = Buffer.from(head.subarray(0, 4)).toString('hex')
  if (start.startsWith('fffe') || /^3c00(?!0000)/.test(start)) return 'utf-16le'
  return start.startsWith('feff') || /^003c00(?!00)/.test(start) ? 'utf-16be' : null
}

/** Warnings of PHP that came before the export on the same page. */
function lateStart(text: string): string | null {
  const at = text.search(/<\?xml\b|<rss\b/)
  const before = at < 0 ? '' : text.slice(0, at).trim()
  if (before === '' || !/\b(?:Warning|Notice|Deprecated|Strict Standards)\b.* on line /s.test(before))
    return null
  return text.startsWith('<?xml', at) ? '<?xml' : '<rss'
}

function notXml(text: string): Sniffed | null {
  const start = text.trimStart()
  if (start === '') return no('empty')
  if (/^<(?:!doctype\s+html|html|head|body)\b/i.test(start)) return no('html')
  if (/^[{[]/.test(start)) return no('json')
  return start.startsWith('<') ? null : no('not-xml')
}

/** The declared encoding. One that says UTF-16 and can be read here byte by byte is not true: then it is UTF-8. */
function encodingOf(text: string, start: string): Sniffed {
  const declared = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(text)?.[1] ?? 'utf-8'
  if (/^(?:utf-?16|ucs-?[24]|utf-?32)/i.test(declared)) return { ok: true, encoding: 'utf-8', start }
  try {
    return { ok: true, encoding: new TextDecoder(declared).encoding, start }
  } catch {
    return { ok: false, fault: { why: 'encoding', found: declared } }
  }
}

const no = (why: 'empty' | 'gzip' | 'zip' | 'binary' | 'html' | 'json' | 'not-xml'): Sniffed => ({
  ok: false,
  fault: { why },
})
