import { assets } from './assets.ts'

/** The theme's files, read once when the program starts. */
export const dress = assets()
