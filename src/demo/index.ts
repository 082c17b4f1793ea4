// The front door of the demo edition.
export { hangPictures } from './hang-pictures.ts'
export { printEdition, wantsDemo } from './print-edition.ts'
export { removeEdition } from './remove-edition.ts'
