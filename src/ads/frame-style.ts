// The few rules of the frame that an advertisement stands in: for each slot one constant sheet, allowed by its hash.
import { createHash } from 'node:crypto'
import { type SlotName, slotNamed, slotNames, widthsOf } from '#ui/slots.ts'

export interface FrameStyle {
  /** Without a character that markup would escape. */
  readonly css: string
  readonly hash: string
}

const common = `html { color-scheme: light dark; }
body { margin: 0; overflow: hidden; }
.at { display: none; place-items: center; block-size: 100vh; }
.at a { display: block; }
.at a:focus-visible { outline: 2px solid; outline-offset: -2px; }
img { display: block; max-inline-size: 100%; max-block-size: 100vh; block-size: auto; object-fit: contain; }
iframe { display: block; border: 0; }
@media (prefers-color-scheme: dark) { .one-tone img { filter: brightness(.88); } }
`

/** One place for each step of the slot; of them the one that fits the frame's width is shown. */
function styleOf(name: SlotName): FrameStyle {
  const slot = slotNamed(name)
  const steps = slot.steps.map(
    (step) => `@media ${widthsOf(slot, step)} { .from-${step.from} { display: grid; } }`,
  )
  const css = common + steps.join('\n')
  return { css, hash: createHash('sha256').update(css).digest('base64') }
}

const styles = new Map(slotNames.map((name) => [name, styleOf(name)]))
export function frameStyle(name: SlotName): FrameStyle {
  const style = styles.get(name)
  if (!style) throw new Error(`${name} has no style`)
  return style
}
