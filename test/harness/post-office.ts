import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { TestContext } from 'node:test'
import { SMTPServer } from 'smtp-server'
import type { MailPlace } from '#platform/mail/mailer.ts'
import { until } from './soon.ts'

/** A letter as it came: to whom the envelope says, and every byte. */
export interface Letter {
  readonly to: readonly string[]
  readonly raw: string
  readonly headers: string
  /** The text, with what was encoded for the way put back. */
  readonly text: string
}

/** A mail server of the test's own, on a port of its own. */
export interface PostOffice {
  readonly place: MailPlace
  readonly letters: readonly Letter[]
  /** The next letters are refused with this code; none: taken again. */
  refuse(code?: number): void
}

export async function openPostOffice(t: TestContext): Promise<PostOffice> {
  const letters: Letter[] = []
  let refusing: number | undefined
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, session, callback) => {
      const taken = async () => {
        const raw = await text(stream)
        if (refusing !== undefined) throw Object.assign(new Error('Not now'), { responseCode: refusing })
        const [headers = '', ...body] = raw.split('\r\n\r\n')
        const to = session.envelope.rcptTo.map(({ address }) => address)
        letters.push({ to, raw, headers, text: decoded(headers, body.join('\r\n\r\n')) })
      }
      taken().then(() => callback(), callback)
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => new Promise<void>((resolve) => server.close(resolve)))
  const { port } = server.server.address() as AddressInfo
  return {
    place: { url: `smtp://127.0.0.1:${port}`, from: 'newsroom@paper.example' },
    letters,
    refuse: (code) => void (refusing = code),
  }
}

function decoded(headers: string, body: string): string {
  if (/content-transfer-encoding: base64/i.test(headers)) return Buffer.from(body, 'base64').toString()
  if (!/content-transfer-encoding: quoted-printable/i.test(headers)) return body
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}

/** The sign-in link in a letter: its token. */
export const tokenIn = ({ text: words }: Letter): string =>
  /\/newsroom\/sign-in\/([\w-]{43})/.exec(words)?.[1] ?? ''

/** The paper's own jobs may have a letter in hand when a test has settled it. */
export async function untilCame(office: PostOffice, count: number): Promise<void> {
  await until(() => office.letters.length >= count, `${count} letters`)
  assert.equal(office.letters.length, count)
}
