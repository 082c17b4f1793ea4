// The demo edition as plain values: a small paper set in the first days of March 2022.
import { council } from './council.ts'
import { harbour } from './harbour.ts'
import { letters } from './letters.ts'
import { opinion } from './opinion.ts'
import { pastimes } from './pastimes.ts'
import { quay } from './quay.ts'
import type { DemoStory } from './shape.ts'
import { tongues } from './tongues.ts'
import { town } from './town.ts'
import { world } from './world.ts'

export { campaigns } from './advertisements.ts'
export { pages } from './pages.ts'
export { paper, people, sections } from './paper.ts'
export type { DemoCorrection, DemoPage, DemoPerson, DemoSection, DemoStory } from './shape.ts'

/** Oldest first, as they were published. */
export const stories: readonly DemoStory[] = [
  ...world,
  ...council,
  ...town,
  ...opinion,
  ...harbour,
  ...pastimes,
  ...quay,
  ...letters,
  ...tongues,
].toSorted((one, other) => (one.publishedAt < other.publishedAt ? -1 : 1))
