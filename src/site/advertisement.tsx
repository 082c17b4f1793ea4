import type { Words } from '#languages/catalogue.ts'
import type { Html } from '#platform/view/html.ts'
import type { SlotName, Space } from '#ui/slots.ts'
import { advertisementIn } from '#ui/slot-words.ts'

interface Props {
  readonly slot: SlotName
  /** Those that this page keeps; a slot that is not among them takes no room. */
  readonly spaces: readonly Space[]
  readonly words: Words
}

/** Labelled and quiet. What stands in it is a document of its own, asked for when a reader comes near; the stylesheet keeps its room. */
export function Advertisement({ slot, spaces, words }: Props): Html | null {
  const space = spaces.find((one) => one.slot === slot)
  if (!space) return null
  const name = advertisementIn(slot, words)
  const fills = space.fills.map((from) => ` fills-${from}`).join('')
  return (
    <aside class={`advertisement slot-${slot}${fills}`} id={`slot-${slot}`} aria-label={name}>
      <div>
        <p>{words.advertisement}</p>
        <iframe src={space.address} title={name} loading="lazy" referrerpolicy="no-referrer" />
      </div>
    </aside>
  )
}
