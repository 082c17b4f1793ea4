// The front door of the demo edition.
export { hangPictures } from './hang-pictures.ts'
export { printEdition, wantsDemo } from './print-edition.ts'
export { asBefore, demoStories, removeEdition, takeOutEdition } from './remove-edition.ts'
export { mayRemoveDemo } from './rights.ts'
