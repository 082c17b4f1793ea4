// Pictures and files for looking at, as their records say; of some there are no bytes, or no right to show them.
import type { Album } from '#copy/index.ts'
import type { Instant } from '#kernel/time.ts'
import type { MediaId, Medium } from '#media/index.ts'

export const now = '2026-11-25T12:00:00.000Z' as Instant

const blank: Medium = {
  id: 'media_blank',
  kind: 'picture',
  name: 'picture.jpg',
  type: 'image/jpeg',
  digest: null,
  bytes: 0,
  width: null,
  height: null,
  duration: null,
  alt: '',
  caption: '',
  credit: '',
  rights: '',
  rightsUntil: null,
  focusX: 50,
  cuts: '',
  focusY: 50,
  createdAt: now,
  createdBy: null,
  origin: null,
  originId: null,
  source: null,
}
const digestOf = (name: string): string =>
  Buffer.from(name.padEnd(32, '.')).toString('hex').slice(0, 64).padEnd(64, '0')

/** A medium that is there, unless it says otherwise. */
export const medium = (name: string, more: Partial<Medium> = {}): Medium => ({
  ...blank,
  id: `media_${name}`,
  name: `${name}.jpg`,
  digest: digestOf(name),
  bytes: 1_200_000,
  ...(more.kind === undefined || more.kind === 'picture' ? { width: 3000, height: 2000 } : {}),
  ...more,
})

const all: readonly Medium[] = [
  medium('mole', {
    alt: 'A mole of grey stone, a lamp at its end',
    caption: 'The outer mole on Tuesday morning, an hour before low water',
    credit: 'Ada Wren',
    rights: '© The Packet 2026',
    focusX: 70,
    focusY: 40,
  }),
  medium('crane', { alt: 'A crane over the quay', credit: 'Ada Wren' }),
  medium('clerk', { width: 1200, height: 1600, alt: 'A clerk at her window' }),
  medium('stamp', { width: 300, height: 300, alt: 'A rubber stamp' }),
  medium('wheel', {
    type: 'image/gif',
    name: 'wheel.gif',
    width: 800,
    height: 600,
    duration: 4,
    alt: 'A wheel that turns',
  }),
  medium('map', {
    kind: 'drawing',
    type: 'image/svg+xml',
    name: 'map.svg',
    width: 800,
    height: 500,
    alt: 'A map of the harbour',
  }),
  medium('lost', {
    digest: null,
    alt: 'Gulls on a roof',
    origin: 'wordpress:old.example/blog',
    source: '/wp-content/uploads/2012/10/gulls on a roof.jpg',
  }),
  medium('lent', {
    alt: 'A picture that was lent',
    rightsUntil: '2026-11-01T00:00:00.000Z' as Instant,
    origin: 'wordpress:old.example',
    source: '/wp-content/uploads/lent.jpg',
  }),
  medium('bell', {
    kind: 'audio',
    type: 'audio/mpeg',
    name: 'bell.mp3',
    bytes: 24_300_000,
    duration: 1460,
    credit: 'Piet Noor',
  }),
  medium('film', {
    kind: 'video',
    type: 'video/mp4',
    name: 'launch.mp4',
    bytes: 61_000_000,
    width: 1920,
    height: 1080,
    duration: 94,
  }),
  medium('words', { kind: 'text', type: 'text/vtt', name: 'launch.vtt', bytes: 4000 }),
  medium('minutes', {
    kind: 'document',
    type: 'application/pdf',
    name: 'council minutes.pdf',
    bytes: 340_000,
  }),
]

export const album: Album = {
  media: new Map<MediaId, Medium>(all.map((one) => [one.id, one])),
  stories: new Map([
    [
      'story_a1' as const,
      {
        path: '/2026/11/20/harbour-wall',
        headline: 'Council votes to keep the harbour wall',
        lead: { media: 'media_mole' as const, alt: '', caption: '', credit: '' },
      },
    ],
  ]),
  corrections: new Map([
    [
      'correction_a1' as const,
      { kind: 'correction' as const, reason: 'The wall dates from 1871, not 1817.', day: '2026-11-24' },
    ],
  ]),
  now,
}
