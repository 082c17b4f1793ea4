import type { PasswordFault } from '#platform/secrets/strength.ts'
import { longest, shortest } from '#platform/secrets/strength.ts'

/** What the newsroom's door says. A stranger hears from it who has an account as little as from the street. */
export const doorWords = {
  signIn: 'Sign in',
  notIn: 'Not signed in.',
  email: 'E-mail address',
  password: 'Password',
  come: 'Come in',
  passkeyHint: 'A fingerprint, a face or the PIN of this device, or a key on your ring.',
  byPasskey: 'Sign in with a passkey',
  notKnown: 'This address and this password do not belong together.',
  tooMany: 'Too many tries. Wait a quarter of an hour, or use a passkey or a sign-in link.',
  noPassword: 'No password yet, or forgotten it?',
  askForLink: 'Have a sign-in link mailed to you',
  noMailHint:
    'This newsroom sends no mail yet. Ask an owner or admin for a sign-in link, or whoever keeps the machine to type:',
  askTitle: 'A sign-in link by mail',
  askHint: 'It goes to the address of your account, signs you in once, and is good for an hour.',
  askButton: 'Send the link',
  asked: 'If there is an account with this address, a link is on its way',
  askedHint: 'It may take a minute. Look in the spam folder too. The newest link is the one that works.',
  askedTooOften: 'Too many links were asked for. Use the newest of them, or wait an hour.',
  code: 'Code',
  codeTitle: 'One more step',
  codeHint: 'The six digits that your authenticator app shows now, or one of your recovery codes.',
  codeWrong: 'That is not the code of this half minute. A code works once: wait for the next one.',
  codeOver: 'This sign-in has run out',
  codeOverHint:
    'It waited ten minutes, or too many codes were wrong. Begin again; after twenty wrong codes, in an hour or with a passkey.',
  again: 'Begin again',
  passkeyTitle: 'Sign in with a passkey',
  passkeyAsk: 'Your browser asks you for it now. If it does not, press the button.',
  passkeyButton: 'Use a passkey',
  passkeyNot: 'No passkey was used. Try once more, or sign in with your password.',
  passkeyKnown: 'This device has a passkey for this newsroom already.',
  passkeyCannot: 'This browser knows no passkeys. Sign in with your password.',
  passkeyUnknown: 'This newsroom does not know that passkey, or it was too slow. Try once more.',
  needsScript:
    'Passkeys are the one thing here that needs JavaScript. Without it, sign in with your password.',
  otherWay: 'Another way to sign in',
} as const

export const passwordWords: Record<PasswordFault | 'not-the-old-one' | 'not-the-same', string> = {
  'too-short': `Use at least ${shortest} characters. Four or five words in a row do well.`,
  'too-long': `Use at most ${longest} characters.`,
  guessable:
    'This one is on lists of leaked passwords, or a machine would guess it: too near to a word, a name, a date or a row of keys.',
  'not-the-old-one': 'This is not your present password.',
  'not-the-same': 'The two are not the same.',
}
