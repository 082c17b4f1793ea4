// What the newsroom's letters to its own people say. Each is written when it is sent, and its link made then.
import { parseId } from '#kernel/ids.ts'
import { settingsOf } from '#paper/index.ts'
import { type Instant, later } from '#kernel/time.ts'
import { accountsByIds, findAccount, linkForMail } from '#people/index.ts'
import { findNotice, freshHours, type Notice, noticeMail } from '#planning/index.ts'
import type { MailWriter } from '#platform/mail/jobs.ts'
import { headlinesByIds } from '#stories/index.ts'
import { addresses, planningAddress } from './addresses.ts'
import { keysChanged, mailKinds, mailWords } from './mail-words.ts'
import { noticeMailWords, noticeTexts, noticeWords } from './notice-words.ts'

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

/** Of what was read meanwhile, or is old because there was no mail server, nobody is told by mail. */
const isStale = ({ readAt, at }: Notice, now: Instant): boolean =>
  readAt !== null || later(at, freshHours * 3_600_000) < now

const aboutNotice: MailWriter = async (tx, about, { origin, now }) => {
  const id = parseId('notice', about)
  const notice = id && (await findNotice(tx, id))
  if (!notice || isStale(notice, now)) return undefined
  const people = await accountsByIds(tx, [notice.to, notice.by ?? []].flat())
  const account = people.get(notice.to)
  if (!account || account.suspendedAt !== null) return undefined
  const { name: paper } = await settingsOf(tx)
  const headline = (await headlinesByIds(tx, [notice.storyId])).get(notice.storyId)?.headline ?? ''
  const what = noticeTexts[notice.kind]((notice.by && people.get(notice.by)?.name) ?? noticeWords.nobody)
  const { subject, text } = noticeMailWords
  return {
    from: paper,
    to: { name: account.name, address: account.email },
    subject: subject(what, headline),
    text: text({
      name: account.name,
      what,
      headline,
      link: origin + planningAddress(notice.storyId),
      settings: origin + addresses.notices,
    }),
  }
}

export const mailWriters: Readonly<Record<string, MailWriter>> = {
  [mailKinds.invitation]: withLink('invitation', 'invited'),
  [mailKinds.signInLink]: withLink('signInLink', 'asked'),
  [mailKinds.keysChanged]: aboutKeys,
  [noticeMail]: aboutNotice,
}
