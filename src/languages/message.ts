// What a catalogue holds is text with named places: `Also about {topic}`. Here it becomes something that can be said.
import { isolated } from './isolation.ts'
import { numberIn } from './numbers.ts'
import { type Direction, directionOf } from './tag.ts'

/** The names of a text's places. */
export type PlaceIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceIn<Rest>
  : never

/** One form for each plural category of its language; the place `count` chooses. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string }

/** What a message is filled with. */
type Filling<Places extends string, Part> = {
  readonly [Name in Places]: Name extends 'count' ? number : Part
}

export interface Message<Places extends string> {
  (filling: Filling<Places, string | number>): string
  /** The same around markup: a date in its element, a name in its link. */
  around<Part>(filling: Filling<Places, Part>): readonly (string | Part)[]
}

/** A text without places is said as it stands. */
export type Said<Entry extends string | Forms> = Entry extends string
  ? [PlaceIn<Entry>] extends [never]
    ? string
    : Message<PlaceIn<Entry>>
  : Entry extends Forms
    ? Message<'count' | PlaceIn<Entry['other']>>
    : never

type Pieces = readonly string[]
type Values = Readonly<Record<string, unknown>>
interface Voice {
  readonly tag: string
  readonly direction: Direction
  readonly plural: Intl.PluralRules
}

export const voiceOf = (tag: string): Voice => ({
  tag,
  direction: directionOf(tag),
  plural: new Intl.PluralRules(tag),
})

/** Text between the places, and their names: every second piece. */
const piecesOf = (text: string): Pieces => text.split(/\{(\w+)\}/)

export function spoken(voice: Voice, entry: string | Forms): string | Message<string> {
  if (typeof entry === 'string') {
    const pieces = piecesOf(entry)
    return pieces.length === 1 ? entry : messageOf(voice, () => pieces)
  }
  const forms = new Map(Object.entries(entry).map(([category, text]) => [category, piecesOf(text)]))
  const other = piecesOf(entry.other)
  return messageOf(voice, ({ count }) => forms.get(voice.plural.select(Number(count))) ?? other)
}

function messageOf(voice: Voice, choose: (values: Values) => Pieces): Message<string> {
  const say = (values: Values): string => {
    let said = ''
    for (const [at, piece] of choose(values).entries())
      said += at % 2 === 0 ? piece : inserted(values[piece], voice)
    return said
  }
  const around = <Part>(values: Filling<string, Part>): readonly (string | Part)[] =>
    choose(values).map((piece, at) => (at % 2 === 0 ? piece : placed(values[piece] as Part, voice)))
  return Object.assign(say, { around })
}

const inserted = (value: unknown, { tag, direction }: Voice): string =>
  typeof value === 'number' ? numberIn(tag, value) : isolated(String(value), direction)

/** Markup isolates itself. */
const placed = <Part>(value: Part, voice: Voice): string | Part =>
  typeof value === 'number' || typeof value === 'string' ? inserted(value, voice) : value
