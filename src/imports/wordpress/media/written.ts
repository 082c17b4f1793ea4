// Pictures that are written into a text itself, as `data:` addresses. Their bytes are in the export, so they come with the text.
import { createHash } from 'node:crypto'
import { type MediaId, receive } from '#media/index.ts'
import type { Found, Mention } from '../content/mentions.ts'
import type { Desk } from '../storing/desk.ts'
import { type Recorded, recordOfWritten } from './records.ts'

export interface WrittenAnswers {
  /** By what stands in the body for it: one for each post's mention. */
  readonly answers: ReadonlyMap<Mention, Found>
  readonly fresh: readonly Recorded[]
}
type Writing = Pick<Desk, 'darkroom' | 'shelf' | 'archive' | 'now' | 'dryRun'>

/** What opens as a picture is one of the paper's; what does not is answered by nobody, and its words stay. */
export async function writtenAnswers(mentions: readonly Mention[], desk: Writing): Promise<WrittenAnswers> {
  const written = mentions.flatMap((mention) => {
    const picture = writtenIn(mention)
    return picture ? [{ mention, picture }] : []
  })
  const known = await desk.shelf.bySources(written.map(({ picture }) => picture.source))
  const media = new Map<string, MediaId>([...known].map(([source, { id }]) => [source, id]))
  const fresh: Recorded[] = []
  const answers = new Map<Mention, Found>()
  for (const { mention, picture } of written) {
    const recorded = media.has(picture.source) ? null : await recordedOf(picture, desk)
    if (recorded) {
      fresh.push(recorded)
      media.set(picture.source, recorded.medium.id)
    }
    const id = media.get(picture.source)
    if (id !== undefined) answers.set(mention, { media: id })
  }
  return { answers, fresh }
}

interface Picture {
  readonly bytes: Uint8Array
  /** A path that no site had: the same for the same bytes. */
  readonly source: string
  readonly name: string
}

const shape = /^data:image\/([a-z+]+)((?:;[^;,]*)*),([^]*)$/i
const endings: Readonly<Record<string, string>> = { jpeg: 'jpg', 'svg+xml': 'svg' }

function writtenIn({ addresses }: Mention): Picture | null {
  const [, type = '', manner = '', text] = shape.exec(addresses[0] ?? '') ?? []
  if (text === undefined) return null
  const plain = decoded(text)
  const bytes = Buffer.from(plain, /;base64$/i.test(manner) ? 'base64' : 'utf8')
  const stamp = createHash('sha256').update(bytes).digest('hex').slice(0, 24)
  const name = `${stamp}.${endings[type.toLowerCase()] ?? type.toLowerCase()}`
  return bytes.length === 0 ? null : { bytes, name, source: `/written/${name}` }
}

function decoded(text: string): string {
  try {
    return text.includes('%') ? decodeURIComponent(text) : text
  } catch {
    return text
  }
}

async function recordedOf(picture: Picture, desk: Writing): Promise<Recorded | null> {
  if (desk.dryRun) return recordOfWritten(picture, desk.archive, desk.now)
  const { name, bytes } = picture
  const received = desk.darkroom && (await receive(desk.darkroom, { name, bytes: pieces(bytes) }))
  return received?.ok
    ? { ...recordOfWritten(picture, desk.archive, desk.now), received: received.value }
    : null
}

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array, void> {
  yield await Promise.resolve(bytes)
}
