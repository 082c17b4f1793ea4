import { type Book, marksIn, markOf, type Piece, wordOf } from './book.ts'
import { type Answer, type Desk, isDone, storyIn, type Words } from './desk.ts'

export interface Shift {
  readonly desk: Desk
  readonly book: Book
  readonly sections: readonly string[]
  readonly roll: () => number
  /** From then on an answer may be lost. */
  isKilled: boolean
  /** Enough: nothing new is begun. */
  isOver?: boolean
}

const filler =
  'The harbour office said that the second ferry sails again from Monday, with the crew that was asked for.\n\n'

function wordsOf({ number }: Piece, version: number, { sections, roll }: Shift): Words {
  const mark = markOf(number, version)
  return {
    headline: `Ferry ${mark} sails`,
    body: `So says ${mark} first. ${wordOf(number, version)}\n\n${filler.repeat(1 + Math.floor(roll() * 12))}And so says ${mark} last.`,
    section: sections[Math.floor(roll() * sections.length)] ?? '',
    topics: ['Harbour', `Pier ${Math.floor(roll() * 4)}`].join(', '),
    person: `Writer ${'ABC'[Math.floor(roll() * 3)]}`,
  }
}

/** Drafts, publishes, corrects and kills stories of their own, one after another, until no answer comes. */
export async function write(shift: Shift): Promise<void> {
  const { book, roll } = shift
  while (shift.isOver !== true) {
    const piece: Piece = { number: book.pieces.length + 1, acknowledged: 0, asked: 0, kill: 'none' }
    book.pieces.push(piece)
    if (!(await publishNew(shift, piece))) return
    for (let version = 2; roll() < 0.6; version += 1) if (!(await correct(shift, piece, version))) return
    if (roll() < 0.15 && !(await kill(shift, piece))) return
  }
}

async function publishNew(shift: Shift, piece: Piece): Promise<boolean> {
  const { desk } = shift
  const drafted = await desk.draft(wordsOf(piece, 1, shift))
  const id = storyIn(drafted)
  if (!went(shift, 'draft', drafted, 'saved') || id === undefined) return false
  piece.id = id
  piece.asked = 1
  const askedAt = performance.now()
  if (!went(shift, 'publish', await desk.publish(id), 'published')) return false
  piece.acknowledged = 1
  noted(shift, piece, 1, askedAt)
  try {
    const page = await (await desk.get(`/newsroom/stories/${id}`)).text()
    const path = /href="(\/\d{4}\/\d\d\/\d\d\/[^"]+)"/.exec(page)?.[1]
    if (path === undefined)
      shift.book.faults.push(`the desk's page of ${piece.number} does not say where it is`)
    else piece.path = path
    return path !== undefined
  } catch {
    return went(shift, 'look', 'lost', '')
  }
}

async function correct(shift: Shift, piece: Piece, version: number): Promise<boolean> {
  const { desk } = shift
  const id = piece.id ?? ''
  if (!went(shift, 'revise', await desk.revise(id, wordsOf(piece, version, shift)), 'saved')) return false
  piece.asked = version
  const askedAt = performance.now()
  if (!went(shift, 'correct', await desk.correct(id, `Version ${version} is right.`), 'corrected'))
    return false
  piece.acknowledged = version
  noted(shift, piece, version, askedAt)
  return true
}

async function kill(shift: Shift, piece: Piece): Promise<boolean> {
  piece.kill = 'asked'
  const askedAt = performance.now()
  if (!went(shift, 'kill', await shift.desk.kill(piece.id ?? '', 'It was not so.'), 'killed')) return false
  piece.kill = 'acknowledged'
  noted(shift, piece, 'kill', askedAt)
  return true
}

function noted({ book }: Shift, { number }: Piece, version: number | 'kill', askedAt: number): void {
  book.log.push({ number, version, askedAt, answeredAt: performance.now() })
}

/** False ends the shift: no answer came, which is a fault unless the server has been killed, or a wrong one. */
function went({ book, isKilled }: Shift, what: string, answer: Answer, said: string): boolean {
  if (isDone(answer, said)) {
    book.deeds += 1
    return true
  }
  if (answer !== 'lost') book.faults.push(`${what} was answered with ${answer.status} ${answer.to}`)
  else if (!isKilled) book.faults.push(`${what} was not answered`)
  return false
}

/** Reads what is being written, until no answer comes: every page is wholly one version, and none that was already replaced. */
export async function read(shift: Shift): Promise<void> {
  const { desk, book, roll } = shift
  while (shift.isOver !== true) {
    const piece = book.pieces.findLast(({ path }) => path !== undefined && roll() < 0.3)
    const before = piece && { ...piece }
    const path =
      piece?.path ?? ['/', '/feed.xml', '/sitemap.xml', '/corrections'][Math.floor(roll() * 4)] ?? '/'
    try {
      const response = await desk.get(path)
      const text = await response.text()
      const fault =
        before && piece ? faultOf(before, piece, response.status, text) : response.status !== 200 && 'not 200'
      if (fault) book.faults.push(`${path} (${response.status}): ${fault}`)
    } catch {
      went(shift, 'read', 'lost', '')
      return
    }
  }
}

function faultOf(before: Piece, after: Piece, status: number, text: string): string | undefined {
  if (status === 410) return after.kill === 'none' ? 'nobody killed it' : undefined
  if (status !== 200) return 'neither there nor killed'
  if (before.kill === 'acknowledged') return 'it was killed'
  const versions = new Set(
    marksIn(text).flatMap(([number, version]) => (number === after.number ? [version] : [])),
  )
  const [version = 0] = versions
  if (versions.size !== 1) return `versions ${[...versions].join(' and ')} on one page`
  if (version < before.acknowledged) return `version ${version}, but ${before.acknowledged} was published`
  return version > after.asked ? `version ${version}, which nobody published` : undefined
}
