// Drawn scenes in place of photographs, so that pages can be looked at and tested with pictures: sea, sky and something standing in them.
import sharp from 'sharp'
import type { Crop, Format, Medium } from '#media/index.ts'
import { cropped } from '../../src/media/model.ts'

type Colours = readonly [sky: string, sun: string, far: string, near: string, thing: string]
const first: Colours = ['#c9d6de', '#f3e3c3', '#8fa3ad', '#4c6470', '#22303a']
const palettes: readonly Colours[] = [
  first,
  ['#f0c9a0', '#fff0d0', '#b98a78', '#6d5560', '#33262f'],
  ['#9db8a8', '#e9edd2', '#6b8c7c', '#3f5b50', '#1f2d29'],
  ['#d8d2c4', '#f7f1e0', '#a79c86', '#6e6552', '#2f2a20'],
  ['#5f6f8f', '#d9c7b0', '#46536e', '#2b3449', '#131926'],
]

const paletteOf = (seed: number): Colours => palettes[seed % palettes.length] ?? first

const sum = (text: string): number =>
  Array.from(text).reduce((total, letter) => (total * 33 + letter.charCodeAt(0)) % 99_991, 5)

/** The same picture for the same name, every time. */
export function scene(name: string, width: number, height: number): string {
  const seed = sum(name)
  const [sky, sun, far, near, thing] = paletteOf(seed)
  const horizon = height * (0.5 + (seed % 17) / 100)
  const x = width * (0.25 + (seed % 50) / 100)
  const unit = Math.min(width, height) / 100
  const frame = { width, height, horizon, unit, colour: sun }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<defs><linearGradient id="s" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${sky}"/><stop offset="1" stop-color="${sun}"/></linearGradient>
<linearGradient id="w" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${far}"/><stop offset="1" stop-color="${near}"/></linearGradient></defs>
<rect width="100%" height="${horizon}" fill="url(#s)"/><circle cx="${width - x * 0.7}" cy="${horizon - 14 * unit}" r="${7 * unit}" fill="${sun}"/>
<path d="M0 ${horizon} L0 ${horizon - 9 * unit} L${width * 0.2} ${horizon - 14 * unit} L${width * 0.45} ${horizon - 6 * unit} L${width * 0.7} ${horizon - 11 * unit} L${width} ${horizon - 4 * unit} L${width} ${horizon} Z" fill="${far}"/>
<rect y="${horizon}" width="100%" height="${height - horizon}" fill="url(#w)"/>
${Array.from({ length: 26 }, (_, at) => wave(at + seed, frame)).join('')}
${things[seed % things.length]?.(x, horizon, unit, thing, sun) ?? ''}</svg>`
}

interface Frame {
  readonly width: number
  readonly height: number
  readonly horizon: number
  readonly unit: number
  readonly colour: string
}

function wave(at: number, { width, height, horizon, unit, colour }: Frame): string {
  const depth = ((at * 37) % 100) / 100
  const x = (((at * 61) % 100) / 100) * width
  const y = horizon + depth * (height - horizon)
  return `<rect x="${x}" y="${y}" width="${(4 + 16 * depth) * unit}" height="${0.3 * unit * (1 + depth)}" fill="${colour}" opacity=".35"/>`
}

type Thing = (x: number, y: number, unit: number, dark: string, light: string) => string
const things: readonly Thing[] = [
  // A lighthouse on its mole.
  (x, y, u, dark, light) =>
    `<rect x="${x - 30 * u}" y="${y - 2 * u}" width="${60 * u}" height="${9 * u}" fill="${dark}"/><path d="M${x - 4 * u} ${y} L${x - 2.6 * u} ${y - 34 * u} H${x + 2.6 * u} L${x + 4 * u} ${y} Z" fill="${dark}"/><rect x="${x - 3.4 * u}" y="${y - 40 * u}" width="${6.8 * u}" height="${6 * u}" fill="${light}"/><path d="M${x - 4 * u} ${y - 40 * u} L${x} ${y - 45 * u} L${x + 4 * u} ${y - 40 * u} Z" fill="${dark}"/>`,
  // A crane.
  (x, y, u, dark) =>
    `<g stroke="${dark}" stroke-width="${1.4 * u}" fill="none"><path d="M${x - 8 * u} ${y + 4 * u} V${y - 38 * u} M${x + 2 * u} ${y + 4 * u} V${y - 38 * u} M${x - 8 * u} ${y - 8 * u} L${x + 2 * u} ${y - 22 * u} L${x - 8 * u} ${y - 36 * u} M${x - 22 * u} ${y - 38 * u} H${x + 36 * u} L${x - 3 * u} ${y - 50 * u} Z M${x + 30 * u} ${y - 38 * u} V${y - 16 * u}"/></g><rect x="${x + 25 * u}" y="${y - 16 * u}" width="${10 * u}" height="${6 * u}" fill="${dark}"/>`,
  // A ferry.
  (x, y, u, dark, light) =>
    `<path d="M${x - 34 * u} ${y - 2 * u} H${x + 34 * u} L${x + 27 * u} ${y + 8 * u} H${x - 27 * u} Z" fill="${dark}"/><rect x="${x - 24 * u}" y="${y - 12 * u}" width="${40 * u}" height="${10 * u}" fill="${light}"/><rect x="${x - 14 * u}" y="${y - 20 * u}" width="${20 * u}" height="${8 * u}" fill="${light}"/><rect x="${x - 6 * u}" y="${y - 30 * u}" width="${6 * u}" height="${10 * u}" fill="${dark}"/>`,
  // Somebody, from the waist up.
  (x, y, u, dark, light) =>
    `<path d="M${x - 26 * u} ${y + 50 * u} C${x - 26 * u} ${y + 8 * u} ${x - 12 * u} ${y + 2 * u} ${x} ${y + 2 * u} C${x + 12 * u} ${y + 2 * u} ${x + 26 * u} ${y + 8 * u} ${x + 26 * u} ${y + 50 * u} Z" fill="${dark}"/><ellipse cx="${x}" cy="${y - 14 * u}" rx="${11 * u}" ry="${14 * u}" fill="${light}"/><path d="M${x - 12 * u} ${y - 16 * u} C${x - 12 * u} ${y - 36 * u} ${x + 12 * u} ${y - 36 * u} ${x + 12 * u} ${y - 16 * u} C${x + 6 * u} ${y - 26 * u} ${x - 6 * u} ${y - 26 * u} ${x - 12 * u} ${y - 16 * u} Z" fill="${dark}"/>`,
]

/** A scene as a file of a camera. */
export const photograph = (name: string, width = 3000, height = 2000): Promise<Buffer> =>
  sharp(Buffer.from(scene(name, width, height)))
    .jpeg({ quality: 90 })
    .toBuffer()

/** What answers at `/pictures/…`, for pages that are looked at without a paper behind them. */
export async function rendition(medium: Medium, path: string): Promise<{ type: string; bytes: Buffer }> {
  const [, crop, width = '320', format = 'jpg'] = /(?:-(\d+x\d+)-\d+x\d+)?-(\d+)\.(\w+)$/.exec(path) ?? []
  const whole = sharp(Buffer.from(scene(medium.id, medium.width ?? 3000, medium.height ?? 2000)))
  const cut = crop ? whole.extract(cropped(medium, crop as Crop)) : whole
  const bytes = await cut
    .resize(Number(width))
    .toFormat(formats[format as Format] ?? 'jpeg')
    .toBuffer()
  return { type: `image/${formats[format as Format] ?? 'jpeg'}`, bytes }
}
const formats: Record<Format, 'avif' | 'webp' | 'jpeg' | 'gif'> = {
  avif: 'avif',
  webp: 'webp',
  jpg: 'jpeg',
  gif: 'gif',
}
