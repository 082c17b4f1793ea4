// What bytes are, found out by looking at them. What a name or a sender says is only asked where bytes say nothing.
/* eslint-disable no-control-regex -- these are bytes, not text */
import type { MediaKind } from './model.ts'

export interface Found {
  readonly kind: MediaKind
  readonly type: string
  /** How the names of such files end; the first is ours. */
  readonly endings: readonly string[]
}
const found = (kind: MediaKind, type: string, ...endings: readonly string[]): Found => ({
  kind,
  type,
  endings,
})

const isoBrands: readonly (readonly [brands: RegExp, found: Found])[] = [
  [/^avi[fs]/, found('picture', 'image/avif', 'avif')],
  [/^(?:hei[cmsx]|hev[cmsx]|mif1|msf1)/, found('picture', 'image/heic', 'heic', 'heif')],
  [/^M4[AB]/, found('audio', 'audio/mp4', 'm4a', 'm4b', 'mp4')],
  [/^qt/, found('video', 'video/quicktime', 'mov', 'qt')],
  [
    /^(?:isom|iso[2-9]|mp4[12]|avc1|M4V|dash|MSNV|mmp4|3gp)/,
    found('video', 'video/mp4', 'mp4', 'm4v', '3gp'),
  ],
]

/** Of https://mimesniff.spec.whatwg.org and the formats' own pages; as text of one byte a letter. */
const magics: readonly (readonly [magic: RegExp, found: Found])[] = [
  [/^\xff\xd8\xff/, found('picture', 'image/jpeg', 'jpg', 'jpeg', 'jpe', 'jfif')],
  [/^\x89PNG\r\n\x1a\n/, found('picture', 'image/png', 'png')],
  [/^GIF8[79]a/, found('picture', 'image/gif', 'gif')],
  [/^RIFF[^]{4}WEBP/, found('picture', 'image/webp', 'webp')],
  [/^(?:II\*\0|MM\0\*)/, found('picture', 'image/tiff', 'tif', 'tiff')],
  [/^ID3|^\xff[\xfa\xfb\xf2\xf3\xe2\xe3]/, found('audio', 'audio/mpeg', 'mp3')],
  [/^\xff[\xf0\xf1\xf8\xf9]/, found('audio', 'audio/aac', 'aac')],
  [/^OggS[^]{0,200}theora/, found('video', 'video/ogg', 'ogv', 'ogg')],
  [/^OggS/, found('audio', 'audio/ogg', 'ogg', 'oga', 'opus')],
  [/^fLaC/, found('audio', 'audio/flac', 'flac')],
  [/^RIFF[^]{4}WAVE/, found('audio', 'audio/wav', 'wav')],
  [/^\x1a\x45\xdf\xa3[^]{0,60}webm/, found('video', 'video/webm', 'webm')],
  [/^%PDF-/, found('document', 'application/pdf', 'pdf')],
  [/^\{\\rtf/, found('document', 'application/rtf', 'rtf')],
  [/^PK\x03\x04[^]{26}mimetypeapplication\/epub\+zip/, found('document', 'application/epub+zip', 'epub')],
  [
    /^PK\x03\x04[^]{26}mimetypeapplication\/vnd\.oasis\.opendocument\.text/,
    found('document', 'application/vnd.oasis.opendocument.text', 'odt'),
  ],
  [
    /^PK\x03\x04[^]{26}mimetypeapplication\/vnd\.oasis\.opendocument\.spreadsheet/,
    found('document', 'application/vnd.oasis.opendocument.spreadsheet', 'ods'),
  ],
  [
    /^PK\x03\x04[^]{26}mimetypeapplication\/vnd\.oasis\.opendocument\.presentation/,
    found('document', 'application/vnd.oasis.opendocument.presentation', 'odp'),
  ],
]

const office = 'application/vnd.openxmlformats-officedocument'
/** Boxes that hold several kinds of document; the name says which. Whatever is in them, readers are only ever given it to take home. */
const zips = [
  found('document', `${office}.wordprocessingml.document`, 'docx'),
  found('document', `${office}.spreadsheetml.sheet`, 'xlsx'),
  found('document', `${office}.presentationml.presentation`, 'pptx'),
  found('document', 'application/zip', 'zip'),
]
const compounds = [
  found('document', 'application/msword', 'doc'),
  found('document', 'application/vnd.ms-excel', 'xls'),
  found('document', 'application/vnd.ms-powerpoint', 'ppt'),
]
const texts = [
  found('document', 'text/plain', 'txt', 'md'),
  found('document', 'text/csv', 'csv'),
  found('document', 'application/json', 'json', 'geojson'),
]
const captions = found('text', 'text/vtt', 'vtt')
const drawing = found('drawing', 'image/svg+xml', 'svg')

/** What begins like this is; undefined: nothing that the paper takes. */
export function typeOf(head: Buffer, name: string): Found | undefined {
  const letters = head.toString('latin1')
  const [, brand, others = ''] = /^[^]{4}ftyp([^]{4})[^]{4}([^]{0,64})/.exec(letters) ?? []
  if (brand !== undefined) return ofBrand(brand, others)
  const known = magics.find(([magic]) => magic.test(letters))?.[1]
  if (known) return known
  if (letters.startsWith('PK\x03\x04')) return called(zips, name)
  if (letters.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return called(compounds, name)
  return ofText(head, name)
}

/** A still picture may call itself by the name of the box only; then what else it says it is tells which. */
function ofBrand(brand: string, others: string): Found | undefined {
  if (/^m[is]f1/.test(brand) && /avi[fs]/.test(others)) return isoBrands[0]?.[1]
  return isoBrands.find(([brands]) => brands.test(brand))?.[1]
}

function ofText(head: Buffer, name: string): Found | undefined {
  const text = head.toString('utf8').replace(/^\ufeff/, '')
  if (head.length === 0 || /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]/.test(text)) return undefined
  if (/^WEBVTT(?:[ \t\r\n]|$)/.test(text)) return captions
  if (
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*|<!DOCTYPE svg(?:[^>[]*>|[^[]*\[[^\]]*\]\s*>)\s*)*<svg[\s>]/i.test(
      text,
    )
  )
    return drawing
  return called(texts, name)
}

const called = (kinds: readonly Found[], name: string): Found | undefined =>
  kinds.find(({ endings }) => endings.some((ending) => name.toLowerCase().endsWith(`.${ending}`)))
