// What a file is by its name: all that is known of it before its bytes are there.
import type { MediaKind } from '#media/index.ts'
import { table } from '../map/table.ts'

const types = table<string>({
  'image/jpeg': 'jpg jpeg jpe jfif',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/heic': 'heic heif',
  'image/tiff': 'tif tiff',
  'image/bmp': 'bmp',
  'image/svg+xml': 'svg',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a m4b',
  'audio/aac': 'aac',
  'audio/ogg': 'ogg oga opus',
  'audio/flac': 'flac',
  'audio/wav': 'wav',
  'audio/x-ms-wma': 'wma',
  'video/mp4': 'mp4 m4v',
  'video/webm': 'webm',
  'video/ogg': 'ogv',
  'video/quicktime': 'mov qt',
  'video/x-msvideo': 'avi',
  'video/x-ms-wmv': 'wmv',
  'video/mpeg': 'mpg mpeg',
  'video/x-flv': 'flv',
  'video/3gpp': '3gp',
  'text/vtt': 'vtt',
  'application/pdf': 'pdf',
  'application/msword': 'doc',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.ms-excel': 'xls',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.ms-powerpoint': 'ppt',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/epub+zip': 'epub',
  'application/rtf': 'rtf',
  'application/zip': 'zip',
  'text/plain': 'txt',
  'text/csv': 'csv',
})

export interface Guess {
  readonly kind: MediaKind
  readonly type: string
}

export function guessOf(path: string): Guess {
  const ending = /\.([a-z\d]{1,5})$/i.exec(path)?.[1]?.toLowerCase() ?? ''
  const type = types.get(ending) ?? 'application/octet-stream'
  return { kind: kindOf(type), type }
}

function kindOf(type: string): MediaKind {
  if (type === 'image/svg+xml') return 'drawing'
  if (type === 'text/vtt') return 'text'
  const [family] = type.split('/')
  if (family === 'image') return 'picture'
  return family === 'audio' || family === 'video' ? family : 'document'
}
