export const mailKinds = {
  invitation: 'people.invitation',
  signInLink: 'people.sign-in-link',
  keysChanged: 'people.keys-changed',
} as const

interface Facts {
  readonly name: string
  readonly paper: string
  readonly link: string
}

/** After a password, a passkey or an app was changed by somebody who was in already. */
export const keysChanged = {
  subject: (paper: string) => `How you sign in to ${paper} was changed`,
  text: ({ name, paper }: Pick<Facts, 'name' | 'paper'>) => `Dear ${name},

your password, a passkey or your authenticator app for the newsroom of ${paper} was just set, changed or taken away. Every other session of yours has ended.

If it was not you, tell an owner or admin of the newsroom at once: they can take all keys of your account away and give you a new link.
`,
} as const

export const mailWords = {
  invitation: {
    subject: (paper: string) => `Your way into the newsroom of ${paper}`,
    text: ({ name, paper, link }: Facts) => `Dear ${name},

you have an account in the newsroom of ${paper}. This link signs you in once and is good for a day:

${link}

Open it and press the button. Then choose how you come in from now on: with a passkey or a password.

If you did not expect this, do nothing: without the link nobody comes in.
`,
  },
  signInLink: {
    subject: (paper: string) => `Your sign-in link for ${paper}`,
    text: ({ name, paper, link }: Facts) => `Dear ${name},

somebody, you we hope, asked for a link into the newsroom of ${paper}. It signs you in once and is good for an hour:

${link}

If it was not you, do nothing. Nobody has come in, and your password is as it was.
`,
  },
} as const
