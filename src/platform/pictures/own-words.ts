import type { Metadata } from 'sharp'
import { readExif } from './exif.ts'
import { readIim } from './iim.ts'
import { type OwnWords, silent } from './model.ts'
import { readXmp } from './xmp-read.ts'

const longest = 4_000
// eslint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

/** The three forms say the same; the newest that says something is believed, field by field. */
export function ownWords({ exif, iptc, xmp }: Pick<Metadata, 'exif' | 'iptc' | 'xmp'>): OwnWords {
  const words = {
    ...silent,
    ...(exif && readExif(exif)),
    ...(iptc && readIim(iptc)),
    ...(xmp && readXmp(xmp.toString('utf8'))),
  }
  const { creators, ...single } = words
  const tidied = Object.fromEntries(Object.entries(single).map(([field, text]) => [field, tidy(text)]))
  return { ...silent, ...tidied, creators: creators.map(tidy).slice(0, 20) }
}

const tidy = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(control, '').trim().slice(0, longest)
