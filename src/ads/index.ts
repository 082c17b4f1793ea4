// The front door of advertising: house advertisements, their space reserved.
export { endAdvertisementsOf, runAdvertisement } from './actions/run-advertisement.ts'
export { type Advertisement, advertisementFor, picturePath } from './model.ts'
export { listRunning } from './store.ts'
