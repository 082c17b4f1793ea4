import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Id } from '#kernel/ids.ts'
import { type Instant, instantOf } from '#kernel/time.ts'

/** The only clock below a route or a job is the one that is passed; this is where it is asked. */
export function clock(): Instant {
  const milliseconds = Date.now()
  if (milliseconds !== lastAsked) [lastAsked, lastTold] = [milliseconds, instantOf(new Date(milliseconds))]
  return lastTold
}
/** It is asked for every page that is sent, dozens of times a millisecond. */
let lastAsked = 0
let lastTold = instantOf(new Date(0))

const letters = '0123456789abcdefghjkmnpqrstvwxyz'
let lastMoment = 0
let inMoment = 0

/** Ids sort by birth, also within a millisecond of one process: nine letters of time, three of order, eleven of chance. */
export function newId<Kind extends string>(kind: Kind): Id<Kind> {
  const moment = Math.max(Date.now(), lastMoment)
  inMoment = moment === lastMoment ? inMoment + 1 : 0
  lastMoment = moment
  return `${kind}_${inLetters(moment, 9)}${inLetters(inMoment, 3)}${chance(11)}`
}

function inLetters(value: number, width: number): string {
  let text = ''
  for (let rest = value; text.length < width; rest = Math.floor(rest / 32)) text = letters[rest % 32] + text
  return text
}
const chance = (width: number): string =>
  Array.from(randomBytes(width), (byte) => letters[byte % 32]).join('')

/** A secret for a cookie or a link: 256 bits. Only its hash is stored. */
export const newToken = (): string => randomBytes(32).toString('base64url')
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url')
/** What is made of the same words has the same name: SHA-256, in hexadecimal. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Text signed with a key, so that it is known again when it comes back, or hidden behind it, so that nobody can guess it. */
export const sealOf = (key: string, text: string): string =>
  createHmac('sha256', key).update(text).digest('base64url')
export function isSealed(key: string, text: string, seal: string): boolean {
  const [ours, theirs] = [Buffer.from(sealOf(key, text)), Buffer.from(seal)]
  return ours.length === theirs.length && timingSafeEqual(ours, theirs)
}

/** Milliseconds since some moment or other, never set back: for how long something takes, never for when. */
export const stopwatch = (): number => performance.now()
