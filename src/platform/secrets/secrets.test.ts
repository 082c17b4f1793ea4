import assert from 'node:assert/strict'
import { test } from 'node:test'
import { appAddress, codeAt, newRecoveryCode, newSecret, recoveryCodeIn, stepOf } from './one-time-codes.ts'
import { hashPassword, isPassword } from './passwords.ts'
import { faultInPassword } from './strength.ts'

/** RFC 6238, appendix B: the secret is "12345678901234567890"; the last six of its eight digits. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

test('codes are those of RFC 6238', () => {
  const cases = [
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ] as const
  for (const [at, code] of cases) {
    assert.equal(codeAt(secret, Math.floor(at / 30)), code)
    assert.equal(stepOf(code, secret, at * 1000, 0), Math.floor(at / 30))
  }
})

test('B3: a code is good half a minute earlier and later, and never again once it was used', () => {
  const now = 1_700_000_000_000
  const step = Math.floor(now / 30_000)
  for (const beside of [-1, 0, 1])
    assert.equal(stepOf(codeAt(secret, step + beside), secret, now, 0), step + beside)
  for (const beside of [-2, 2]) assert.equal(stepOf(codeAt(secret, step + beside), secret, now, 0), undefined)
  assert.equal(stepOf(codeAt(secret, step), secret, now, step), undefined)
  assert.equal(stepOf(codeAt(secret, step - 1), secret, now, step), undefined)
  for (const typed of ['', '12345', '1234567', '12345a', '١٢٣٤٥٦'])
    assert.equal(stepOf(typed, secret, now, 0), undefined)
})

test('secrets and recovery codes are of their own chance, and a code is read however it was typed', () => {
  assert.match(newSecret(), /^[A-Z2-7]{32}$/)
  assert.notEqual(newSecret(), newSecret())
  const code = newRecoveryCode()
  assert.match(code, /^(?:[a-z2-7]{4}-){3}[a-z2-7]{4}$/)
  assert.equal(recoveryCodeIn(` ${code.toUpperCase().replaceAll('-', ' ')} `), code)
  assert.equal(
    appAddress('ABC', { issuer: 'The Tide & Co', account: 'a+b@paper.example' }),
    'otpauth://totp/The%20Tide%20%26%20Co:a%2Bb%40paper.example?secret=ABC&issuer=The%20Tide%20%26%20Co',
  )
})

test('B10: 100 bytes that differ only after the 72nd differ, and every way to type a letter is the same', async () => {
  const long = 'x'.repeat(99)
  const stored = await hashPassword(`${long}1`)
  assert.match(stored, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  assert.equal(await isPassword(`${long}1`, stored), true)
  assert.equal(await isPassword(`${long}2`, stored), false)
  assert.notEqual(await hashPassword(long), await hashPassword(long))
  assert.equal(await isPassword('cafe\u0301 am Hafen', await hashPassword('caf\u00e9 am Hafen')), true)
  assert.equal(await isPassword(long, undefined), false)
  const emoji = '🗞️'.repeat(40)
  assert.equal(await isPassword(emoji, await hashPassword(emoji)), true)
})

test('B10: leaked, guessable and own words are refused, and long ones are not', async () => {
  const about = ['Maren Ostrow', 'maren@paper.example', 'The Tarrowick Tide']
  const cases = [
    ['short', 'too-short'],
    ['elevenchars', 'too-short'],
    ['password1234', 'guessable'],
    ['Password123!', 'guessable'],
    ['qwertyuiop123', 'guessable'],
    ['123456789012', 'guessable'],
    ['aaaaaaaaaaaaaaaa', 'guessable'],
    ['marenostrow2022', 'guessable'],
    ['iloveyou1234', 'guessable'],
    ['x'.repeat(513), 'too-long'],
  ] as const
  for (const [password, fault] of cases) assert.equal(await faultInPassword(password, about), fault, password)
  for (const fine of [
    'correct harbour staple seven',
    'Rv9#kqZ2!mWx',
    'ұзақ құпиясөз теңіз жағасы',
    'q'.repeat(3) + 'w8Tz!pL2'.repeat(50),
  ])
    assert.equal(await faultInPassword(fine, about), undefined, fine)
})
