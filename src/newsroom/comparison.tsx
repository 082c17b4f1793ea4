import type { Changes } from '#copy/index.ts'
import type { LineChange, Part } from '#document/changes.ts'
import type { MediaId } from '#document/model.ts'
import type { Html } from '#platform/view/html.ts'
import { type Choice, ChoiceField } from '#ui/fields.tsx'
import { Heads } from './list-parts.tsx'
import { DeskFrame } from './desk-frame.tsx'
import type { Desk, Piece, Said } from './facts.ts'
import type { Thumb } from './media-facts.ts'
import { PieceHead } from './piece-head.tsx'
import { publishingWords } from './publishing-words.ts'
import { SaidLine } from './said.tsx'
import { english } from './words.ts'

/** One of the two that are compared. */
export interface Side {
  readonly value: string
  readonly name: string
  /** The picture over the story. */
  readonly lead: Thumb | undefined
}

interface Props {
  readonly desk: Desk
  readonly piece: Piece
  readonly said: Said | undefined
  readonly action: string
  readonly choices: readonly Choice[]
  readonly left: Side
  readonly right: Side
  readonly changes: Changes
  /** Of what stands in either text. */
  readonly thumbs: ReadonlyMap<MediaId, Thumb>
  readonly restoring?: Restoring | undefined
  /** Where what stood on the desk before is put back. */
  readonly undo?: string | undefined
}
interface Restoring {
  readonly action: string
  readonly number: number
  readonly revision: string
}

/** Two states of a story beside each other: what went is marked on the left, what came on the right. */
export function ComparisonPage(props: Props): Html {
  const { desk, piece, said, changes, restoring, undo } = props
  return (
    <DeskFrame desk={desk} title={`${publishingWords.compareTitle}: ${piece.headline}`} page="desk-compare">
      <PieceHead piece={piece} />
      {said && <SaidLine said={said} />}
      {undo && (
        <form class="form" action={undo} method="post">
          <p class="deeds">
            <button type="submit" class="deed">
              {publishingWords.restoreUndo}
            </button>
          </p>
        </form>
      )}
      <Chooser {...props} />
      <p class="changes-count">
        {english.wordsChanged({ gone: String(changes.gone), come: String(changes.come) })}
      </p>
      <Sides {...props} />
      {restoring && <RestoreForm {...restoring} />}
    </DeskFrame>
  )
}

const Sides = ({ left, right, changes, thumbs }: Props): Html => (
  <table class="sides">
    <Heads of={[left.name, right.name]} />
    <tbody lang={changes.written.lang} dir={changes.written.dir}>
      {(left.lead || right.lead) && (
        <tr>
          <td>{left.lead && <Picture of={left.lead} />}</td>
          <td>{right.lead && <Picture of={right.lead} />}</td>
        </tr>
      )}
      {changes.fields.map(({ name, parts }) => (
        <tr class="side-changed">
          <td>
            <span class="passage-name">{name}</span> <Parts of={parts} without="new" />
          </td>
          <td>
            <span class="passage-name">{name}</span> <Parts of={parts} without="gone" />
          </td>
        </tr>
      ))}
      {changes.lines.map((line) => (
        <Row line={line} thumbs={thumbs} />
      ))}
    </tbody>
  </table>
)

const Chooser = ({ action, choices, left, right }: Props): Html => (
  <form class="finder" action={action} method="get">
    <ChoiceField name="left" label={publishingWords.compareFrom} value={left.value} choices={choices} />
    <ChoiceField name="right" label={publishingWords.compareTo} value={right.value} choices={choices} />
    <button type="submit" class="deed">
      {publishingWords.compare}
    </button>
  </form>
)

const RestoreForm = ({ action, number, revision }: Restoring): Html => (
  <form class="form" action={action} method="post">
    <p>{publishingWords.restoreHint}</p>
    <input type="hidden" name="version" value={String(number)} />
    <input type="hidden" name="revision" value={revision} />
    <p class="deeds">
      <button type="submit" class="deed">
        {publishingWords.restore(number)}
      </button>
    </p>
  </form>
)

function Row({ line, thumbs }: { line: LineChange; thumbs: Props['thumbs'] }): Html {
  const { how, kind, parts, media } = line
  const [before, after] = [media?.before, media?.after].map((id) => id && thumbs.get(id))
  return (
    <tr class={`side-${how} passage-${kind}`}>
      <td>
        {before && <Picture of={before} />}
        {how !== 'new' && <Parts of={parts} without="new" />}
      </td>
      <td>
        {after && <Picture of={after} />}
        {how !== 'gone' && <Parts of={parts} without="gone" />}
      </td>
    </tr>
  )
}

const Picture = ({ of: { src, width, height } }: { of: Thumb }): Html => (
  <img src={src} width={width} height={height} alt="" />
)

const Parts = ({ of, without }: { of: readonly Part[]; without: Part['how'] }): Html => (
  <>
    {of
      .filter(({ how }) => how !== without)
      .map(({ how, text, href }) => {
        const said = href ? `${text} (${href})` : text
        if (how === 'gone') return <del>{said}</del>
        return how === 'new' ? <ins>{said}</ins> : said
      })}
  </>
)
