// Colours as readers see them: whether one can be read on another, and what comes nearest to one that cannot. Pure.
// Contrast: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio. Lightness without changing the hue: https://bottosson.github.io/posts/oklab/

/** `#9c2a1c`: red, green and blue in two hexadecimal digits each, in small letters. */
export type Colour = `#${string}`
type Three = readonly [number, number, number]

/** `#ABC` and `9c2a1c` are meant too. */
export function colourIn(typed: string): Colour | undefined {
  const digits = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(typed.trim())?.[1]?.toLowerCase()
  if (digits === undefined) return undefined
  return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`
}

/** From 1 (the same) to 21 (black on white). */
export function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** WCAG 2.2 AA for text of any size. */
const readable = 4.5
export const isReadable = (colour: Colour, on: readonly Colour[]): boolean =>
  on.every((paper) => contrast(colour, paper) >= readable)

/** The same hue, darker or lighter by as little as makes it readable on all of these. */
export function nearestReadable(colour: Colour, on: readonly Colour[]): Colour {
  if (isReadable(colour, on)) return colour
  const [lightness, ...rest] = oklabOf(colour)
  const between = (end: number): Colour => {
    let [far, near] = [end, lightness]
    for (let step = 0; step < 24; step += 1) {
      const middle = (far + near) / 2
      if (isReadable(colourOf([middle, ...rest]), on)) far = middle
      else near = middle
    }
    return colourOf([far, ...rest])
  }
  const ends = [between(0), between(1)].filter((end) => isReadable(end, on))
  const distance = (end: Colour): number => Math.abs(oklabOf(end)[0] - lightness)
  return ends.toSorted((a, b) => distance(a) - distance(b))[0] ?? '#000000'
}

/** White or black, whichever is read better on it. */
export const inkOn = (colour: Colour): Colour =>
  contrast('#ffffff', colour) >= contrast('#000000', colour) ? '#ffffff' : '#000000'

const channels = (colour: Colour): Three => [channel(colour, 1), channel(colour, 3), channel(colour, 5)]
const channel = (colour: Colour, at: number): number =>
  linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255)
const linear = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
const stored = (value: number): number =>
  value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055

function luminance(colour: Colour): number {
  const [red, green, blue] = channels(colour)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function oklabOf(colour: Colour): Three {
  const [r, g, b] = channels(colour)
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

/** What no screen can show of it is paler: the hue stays. */
function colourOf(lab: Three): Colour {
  for (let strength = 1; strength > 0; strength -= 0.02) {
    const rgb = linearOf([lab[0], lab[1] * strength, lab[2] * strength])
    if (rgb.every((value) => value > -0.001 && value < 1.001)) return written(rgb)
  }
  return written(linearOf([lab[0], 0, 0]))
}

function linearOf([lightness, a, b]: Three): Three {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
}

const written = (rgb: Three): Colour =>
  `#${rgb
    .map((value) => Math.round(Math.min(1, Math.max(0, stored(value))) * 255))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`
