import { heightOf, type Slot, type SlotName, slotNamed, slotNames, widthsOf } from '../slots.ts'

/**
 * The room that each slot keeps, made from the list of slots so that the page and the advertisement cannot disagree. It is kept by the
 * stylesheet alone: nothing moves, whatever comes, comes late, or never comes.
 */
export const slotRules = (): string => slotNames.map((name) => rulesOf(name, slotNamed(name))).join('\n')

const rulesOf = (name: SlotName, slot: Slot): string =>
  slot.steps
    .map(
      (step) =>
        `@container ${widthsOf(slot, step)} {\n.slot-${name}.fills-${step.from} > div { display: block; }\n.slot-${name} iframe { block-size: ${heightOf(step)}px; }\n}`,
    )
    .join('\n')
