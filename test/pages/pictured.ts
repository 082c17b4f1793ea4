// A paper with pictures: photographs and a recording brought in as the newsroom brings them in, a film of which only the record is there.
import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { describe, insertMedia, type MediaId, type Medium, takeIn } from '#media/index.ts'
import { machine } from '#people/index.ts'
import { clock } from '#platform/mint.ts'
import { firstChecklist, setChecklist } from '#stories/index.ts'
import { addressIn, pageOf, revisionIn, write } from '../harness/desk.ts'
import type { TestPaper, Visitor } from '../harness/paper.ts'
import { medium } from '../look/album.ts'
import { photograph } from '../look/scenes.ts'

async function broughtIn(paper: TestPaper, name: string, bytes: Buffer): Promise<Medium> {
  const outcome = await takeIn(paper, machine, { name, bytes: Readable.from([bytes]) }, clock())
  assert.ok(outcome.ok, `${name}: ${outcome.ok ? '' : outcome.why}`)
  return outcome.value
}

const words = { alt: '', caption: '', credit: '', rights: '', rightsUntil: null }
type Words = Pick<Medium, keyof typeof words>

/** What the library says of it from now on. */
export async function described(paper: TestPaper, id: MediaId, more: Partial<Words>): Promise<void> {
  const outcome = await paper.store.write((tx) =>
    describe(tx, machine, { id, words: { ...words, ...more } }, clock()),
  )
  assert.ok(outcome.ok)
}

/** A second of a tone: WAVE, 8 bits, 8 kHz. */
function tone(seconds: number): Buffer {
  const samples = Buffer.from(
    Array.from({ length: 8000 * seconds }, (_, at) => 128 + Math.round(40 * Math.sin(at / 3))),
  )
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(36 + samples.length, 4)
  head.write('WAVEfmt ', 8)
  for (const [at, value] of [16, 0, 1 | (1 << 16), 0, 8000, 0, 8000, 0, 1 | (8 << 16)].entries())
    if (at % 2 === 0) head.writeUInt32LE(value, 16 + at * 2)
  head.write('data', 36)
  head.writeUInt32LE(samples.length, 40)
  return Buffer.concat([head, samples])
}

export interface Pictures {
  readonly mole: MediaId
  readonly crane: MediaId
  readonly clerk: MediaId
  readonly bell: MediaId
  readonly film: MediaId
  readonly minutes: MediaId
}

/** Small ones where size is nothing to the test: making renditions takes the time. */
export async function hung(
  paper: TestPaper,
  [width, height]: readonly [number, number] = [640, 400],
): Promise<Pictures> {
  const [mole, crane, clerk, bell, minutes] = await Promise.all([
    photograph('mole', width, height).then((bytes) => broughtIn(paper, 'mole.jpg', bytes)),
    photograph('crane', width, height).then((bytes) => broughtIn(paper, 'crane.jpg', bytes)),
    photograph('clerk', height, width).then((bytes) => broughtIn(paper, 'clerk.jpg', bytes)),
    broughtIn(paper, 'bell.wav', tone(61)),
    broughtIn(paper, 'minutes.pdf', Buffer.from('%PDF-1.4\n% The minutes of the meeting.\n')),
  ])
  const film = medium('film', {
    kind: 'video',
    type: 'video/mp4',
    name: 'launch.mp4',
    width: 1920,
    height: 1080,
    duration: 94,
  })
  await paper.store.write((tx) => insertMedia(tx, [film]))
  // Pictures that say little go out here: what pages make of them is the question.
  const lenient = {
    ...firstChecklist,
    alt: { level: 'warn', bound: null },
    credit: { level: 'warn', bound: null },
  } as const
  await paper.store.write((tx) => setChecklist(tx, machine, lenient))
  await described(paper, mole.id, {
    alt: 'A mole of grey stone',
    caption: 'The outer mole',
    credit: 'Ada Wren',
    rights: '© The Packet',
  })
  await described(paper, crane.id, { alt: 'A crane over the quay' })
  return {
    mole: mole.id,
    crane: crane.id,
    clerk: clerk.id,
    bell: bell.id,
    film: film.id,
    minutes: minutes.id,
  }
}

/** Everything that a body can show, in the words of the desk. */
export const everything = ({ mole, crane, clerk, bell, film, minutes }: Pictures): string =>
  [
    'The board met on Tuesday.',
    'Seven voted for the berth, four against it, and nobody for the wall.',
    `![The mole again](${mole})`,
    `![](${clerk} "The clerk of works")\nSize: inset`,
    'She has a notebook in which each joint of the wall has a page, and the pages have dates. '.repeat(4),
    `![A crane](${crane} "The crane")\nSize: wide\nCredit: Piet Noor`,
    `Gallery: The wall\n![The mole](${mole})\n![The clerk](${clerk})\n![The crane](${crane})`,
    `Audio: ${bell}\nTitle: The bell`,
    `Video: ${film}\nTitle: The launch\nPoster: ${crane}`,
    'https://youtu.be/dQw4w9WgXcQ',
    `File: ${minutes}\nTitle: The minutes`,
    'The next meeting is in daylight.',
  ].join('\n\n')

/** Written and published at the desk; the address that readers have. */
export async function published(editor: Visitor, fields: Record<string, string>): Promise<string> {
  const at = await write(editor, fields)
  const publication = await pageOf(editor, `${at}/publication`)
  const answer = await editor.post(`${at}/publication`, { revision: revisionIn(publication) })
  assert.equal(answer.status, 303)
  return addressIn(await pageOf(editor, answer.headers.get('location') ?? ''))
}
