import type { Transporter } from 'nodemailer'
import { isPlainAddress } from './address.ts'

/** One letter of ours to one person, as plain text. */
export interface Mail {
  /** Whose name stands over it: the paper's. */
  readonly from: string
  readonly to: { readonly name: string; readonly address: string }
  readonly subject: string
  readonly text: string
}

export interface Mailer {
  /** `id` becomes the Message-ID: what is sent a second time after an accident is the same letter to a mail program. */
  send(mail: Mail, id: string): Promise<void>
  close(): void
}

export interface MailPlace {
  /** `smtps://user:password@mail.example`. */
  readonly url: string
  /** The address that mail comes from. */
  readonly from: string
}

/** The paper's way to its mail server. Nothing is loaded and nothing connected before there is something to send. */
export function openMailer({ url, from }: MailPlace): Mailer {
  let transport: Promise<Transporter> | undefined
  const host = from.split('@')[1] ?? 'localhost'
  return {
    send: async (mail, id) => {
      const letter = {
        messageId: `<${id}@${host}>`,
        from: { name: headerLine(mail.from), address: from },
        to: { name: headerLine(mail.to.name), address: plainAddress(mail.to.address) },
        subject: headerLine(mail.subject),
        text: mail.text,
        // No answering machine answers (RFC 3834).
        headers: { 'Auto-Submitted': 'auto-generated' },
      }
      transport ??= connected(url)
      await (await transport).sendMail(letter)
    },
    close: () => void transport?.then((open) => open.close()),
  }
}

async function connected(url: string): Promise<Transporter> {
  const { createTransport } = await import('nodemailer')
  const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }
  return createTransport({ url, ...patience, disableFileAccess: true, disableUrlAccess: true })
}

/** Header lines end where a line ends: nothing that any program takes for the end of one goes into them. */
const headerLine = (text: string): string =>
  text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim()

function plainAddress(text: string): string {
  if (!isPlainAddress(text)) throw new MailRefused('that is not one plain mail address')
  return text
}

/** Trying again would not help. */
export class MailRefused extends Error {}

/** A wrong password is ours to mend and the letter waits for it; what a server says of the letter or its reader is final. */
export const isFinal = (error: unknown): boolean => {
  if (error instanceof MailRefused) return true
  const { code, responseCode } = error as { code?: string; responseCode?: number }
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode !== undefined && responseCode >= 500
}
