// Six digits that a telephone shows and that are new every half minute: RFC 6238 over RFC 4226, with the numbers that every app takes.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const seconds = 30
const digits = 6
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** 160 bits in base32, as RFC 4226 asks for and as apps read it. */
export const newSecret = (): string => base32(randomBytes(20))

/** What the picture says that an app takes the secret from. */
export function appAddress(secret: string, { issuer, account }: { issuer: string; account: string }): string {
  const query = new URLSearchParams({ secret, issuer })
  return `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(account)}?${query}`.replaceAll(
    '+',
    '%20',
  )
}

/** The half minute that a code is of, one earlier or later for clocks that differ; none of those up to `after`, which were used. */
export function stepOf(
  code: string,
  secret: string,
  milliseconds: number,
  after: number,
): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined
  const present = Math.floor(milliseconds / 1000 / seconds)
  return [present - 1, present, present + 1].find(
    (step) => step > after && isSame(codeAt(secret, step), code),
  )
}

export function codeAt(secret: string, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', bytesOf(secret)).update(counter).digest()
  const number = mac.readUInt32BE((mac.at(-1) ?? 0) & 0xf) & 0x7f_ff_ff_ff
  return String(number % 10 ** digits).padStart(digits, '0')
}

const isSame = (one: string, other: string): boolean => timingSafeEqual(Buffer.from(one), Buffer.from(other))

/** For the day on which the telephone is gone: sixteen letters, 80 bits, in fours. */
export const newRecoveryCode = (): string =>
  base32(randomBytes(10))
    .toLowerCase()
    .replace(/(.{4})(?=.)/g, '$1-')

/** As it was given out, however it was typed. */
export const recoveryCodeIn = (typed: string): string =>
  typed
    .toLowerCase()
    .replace(/[^a-z2-7]/g, '')
    .replace(/(.{4})(?=.)/g, '$1-')

function base32(bytes: Uint8Array): string {
  let [text, bits, held] = ['', 0, 0]
  for (const byte of bytes) {
    held = (held << 8) | byte
    for (bits += 8; bits >= 5; bits -= 5) text += letters[(held >> (bits - 5)) & 31]
  }
  return bits === 0 ? text : text + letters[(held << (5 - bits)) & 31]
}

function bytesOf(secret: string): Buffer {
  const bytes: number[] = []
  let [bits, held] = [0, 0]
  for (const letter of secret) {
    held = ((held << 5) | letters.indexOf(letter)) & 0xff_ff
    bits += 5
    if (bits >= 8) bytes.push((held >> (bits -= 8)) & 255)
  }
  return Buffer.from(bytes)
}
