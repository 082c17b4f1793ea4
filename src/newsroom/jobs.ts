// What the newsroom's letters to its own people say. Each is written when it is sent, and its link made then.
import { parseId } from '#kernel/ids.ts'
import { settingsOf } from '#paper/index.ts'
import { findAccount, linkForMail } from '#people/index.ts'
import type { MailWriter } from '#platform/mail/jobs.ts'
import { addresses } from './addresses.ts'
import { keysChanged, mailKinds, mailWords } from './mail-words.ts'

const withLink =
  (kind: keyof typeof mailWords, asked: 'invited' | 'asked'): MailWriter =>
  async (tx, about, { origin, now }) => {
    const id = parseId('account', about)
    const account = id && (await findAccount(tx, id))
    if (!account || account.suspendedAt !== null) return undefined
    const { name: paper } = await settingsOf(tx)
    const link = `${origin}${addresses.signIn}/${await linkForMail(tx, account.id, asked, now)}`
    const { subject, text } = mailWords[kind]
    return {
      from: paper,
      to: { name: account.name, address: account.email },
      subject: subject(paper),
      text: text({ name: account.name, paper, link }),
    }
  }

const aboutKeys: MailWriter = async (tx, about) => {
  const id = parseId('account', about)
  const account = id && (await findAccount(tx, id))
  if (!account || account.suspendedAt !== null) return undefined
  const { name: paper } = await settingsOf(tx)
  return {
    from: paper,
    to: { name: account.name, address: account.email },
    subject: keysChanged.subject(paper),
    text: keysChanged.text({ name: account.name, paper }),
  }
}

export const mailWriters: Readonly<Record<string, MailWriter>> = {
  [mailKinds.invitation]: withLink('invitation', 'invited'),
  [mailKinds.signInLink]: withLink('signInLink', 'asked'),
  [mailKinds.keysChanged]: aboutKeys,
}
