// Those who write: as a list, and each by themselves.
import type { Html } from '#platform/view/html.ts'
import type { Place } from '#ui/facts.ts'
import { AreaField, ErrorSummary, type FieldError, TextField } from '#ui/fields.tsx'
import { Link } from '#ui/link.tsx'
import { Empty } from '#ui/lists.tsx'
import { Heads, WordFinder } from './list-parts.tsx'
import { addresses } from './addresses.ts'
import { DeskFrame } from './desk-frame.tsx'
import type { Desk, PictureChoice, Said, WriterFields } from './facts.ts'
import { Group } from './group.tsx'
import { Again, OnEnter, PictureCards, PictureFinder } from './picture-cards.tsx'
import { pictureWords } from './picture-words.ts'
import { SaidLine } from './said.tsx'
import { deskWords } from './words.ts'
import { writerWords as words } from './writer-words.ts'

export interface WriterRow extends Place {
  readonly role: string
  readonly bio: string
  readonly hasPortrait: boolean
}

interface ListProps {
  readonly desk: Desk
  readonly rows: readonly WriterRow[]
  readonly query: string
  /** There are others, whom the list has no room for. */
  readonly isCut: boolean
}

export const WritersPage = ({ desk, rows, query, isCut }: ListProps): Html => (
  <DeskFrame desk={desk} title={words.title} page="desk-list">
    <div class="desk-head">
      <h1>{words.title}</h1>
    </div>
    <p class="desk-note">{words.hint}</p>
    <WordFinder label={words.find} value={query} />
    {rows.length > 0 ? <Rows rows={rows} /> : <NoRows query={query} />}
    {isCut && <p class="help">{words.more(rows.length)}</p>}
  </DeskFrame>
)

const NoRows = ({ query }: { query: string }): Html =>
  query === '' ? <Empty title={words.none}>{words.noneHint}</Empty> : <Empty title={words.noneFound} />

function Rows({ rows }: { rows: readonly WriterRow[] }): Html {
  const { name, at, portrait, bio } = words.columns
  return (
    <table class="wire">
      <Heads of={[name, at, portrait, bio]} />
      <tbody>
        {rows.map((row) => (
          <tr>
            <td class="slug">
              <Link to={row.path}>{row.name}</Link>
            </td>
            <Told what={row.role} />
            <td class="has-not">{row.hasPortrait ? words.has : words.hasNot}</td>
            <Told what={row.bio} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** On a telephone a column without its head says nothing, so what is missing is left out there. */
const Told = ({ what }: { what: string }): Html =>
  what === '' ? <td class="has-not">{words.hasNot}</td> : <td>{what}</td>

interface WriterProps {
  readonly desk: Desk
  readonly writer: Place
  /** Where the form is sent to. */
  readonly action: string
  readonly fields: WriterFields
  readonly errors: readonly FieldError[]
  readonly portraits: readonly PictureChoice[]
  readonly query: string
  readonly found: boolean
  readonly said?: Said | undefined
}

export function WriterPage({ desk, writer, said, ...form }: WriterProps): Html {
  return (
    <DeskFrame desk={desk} title={writer.name}>
      <div class="desk-head">
        <h1>{writer.name}</h1>
        <ul class="subsections">
          <li>
            <Link to={addresses.writers}>{words.title}</Link>
          </li>
          <li>
            <Link to={writer.path}>{words.seePage}</Link>
          </li>
        </ul>
      </div>
      {said && <SaidLine said={said} />}
      <ErrorSummary title={deskWords.somethingWrong} errors={form.errors} />
      <WriterForm {...form} />
    </DeskFrame>
  )
}

type FormProps = Omit<WriterProps, 'desk' | 'writer' | 'said'>

function WriterForm({ action, fields, errors, portraits, query, found }: FormProps): Html {
  const here = `${action}#picture`
  return (
    <form class="form" action={action} method="post" enctype="multipart/form-data">
      <OnEnter deed="save">{words.save}</OnEnter>
      <TextField name="role" label={words.role} help={words.roleHelp} value={fields.role} errors={errors} />
      <AreaField
        name="bio"
        label={words.bio}
        help={words.bioHelp}
        value={fields.bio}
        rows={4}
        errors={errors}
      />
      <Group title={words.portrait} hint={words.portraitHelp} id="picture">
        <PictureFinder {...{ query, found, errors }} action={here} />
        <PictureCards
          {...{ errors }}
          name="portrait"
          class="portraits"
          legend={words.portrait}
          choices={portraits}
          chosen={fields.portrait}
          none={{ shown: words.portraitNone, label: words.portraitNone }}
          file={words.portraitFile}
        />
        <p class="deeds">
          <Again action={here}>{pictureWords.bringIn}</Again>
        </p>
      </Group>
      <p class="deeds">
        <button type="submit" class="deed main" name="deed" value="save">
          {words.save}
        </button>
      </p>
    </form>
  )
}
