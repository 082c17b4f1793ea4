import type { Html } from '#platform/view/html.ts'
import type { Pages, Place, Stamp } from '#ui/facts.ts'
import type { Choice } from '#ui/fields.tsx'
import { Link } from '#ui/link.tsx'
import { Empty, Pagination } from '#ui/lists.tsx'
import { Heads } from './list-parts.tsx'
import { addresses } from './addresses.ts'
import { auditWords as words } from './audit-words.ts'
import { DeskFrame } from './desk-frame.tsx'
import type { Desk } from './facts.ts'
import { english } from './words.ts'

export interface DeedRow {
  readonly at: Stamp
  readonly who: string
  readonly what: string
  readonly about?: Partial<Place> | undefined
  readonly from: string
}
/** What the list is narrowed to, as it stands in the form. */
export type AuditAsked = Readonly<Record<'who' | 'what' | 'from' | 'until', string>>

interface Props {
  readonly desk: Desk
  readonly rows: readonly DeedRow[]
  readonly asked: AuditAsked
  readonly people: readonly Choice[]
  readonly deeds: readonly Choice[]
  readonly pages: Pages
}

export function AuditPage({ desk, rows, pages, ...finder }: Props): Html {
  return (
    <DeskFrame desk={desk} title={words.title} page="desk-list">
      <div class="desk-head">
        <h1>{words.title}</h1>
        <p class="help">{words.hint}</p>
      </div>
      <Finder {...finder} />
      {rows.length === 0 ? <Empty title={words.none}>{words.noneHint}</Empty> : <Rows rows={rows} />}
      <Pagination {...pages} words={english} />
    </DeskFrame>
  )
}

const Finder = ({ asked, people, deeds }: Pick<Props, 'asked' | 'people' | 'deeds'>): Html => (
  <search>
    <form class="finder" action={addresses.audit} method="get">
      <Choose name="who" label={words.who} any={words.anybody} value={asked.who} choices={people} />
      <Choose name="what" label={words.what} any={words.anything} value={asked.what} choices={deeds} />
      {(['from', 'until'] as const).map((name) => (
        <p>
          <label for={name}>{words[name]}</label>
          <input type="date" id={name} name={name} value={asked[name]} />
        </p>
      ))}
      <button type="submit" class="deed">
        {words.find}
      </button>
    </form>
  </search>
)

const Choose = ({
  name,
  label,
  any,
  value,
  choices,
}: {
  name: string
  label: string
  any: string
  value: string
  choices: readonly Choice[]
}): Html => (
  <p>
    <label for={name}>{label}</label>
    <select id={name} name={name}>
      <option value="">{any}</option>
      {choices.map((choice) => (
        <option value={choice.value} selected={choice.value === value}>
          {choice.label}
        </option>
      ))}
    </select>
  </p>
)

const Rows = ({ rows }: Pick<Props, 'rows'>): Html => (
  <table class="wire">
    <Heads of={Object.values(words.columns)} />
    <tbody>
      {rows.map((row) => (
        <tr>
          <td class="when">
            <time datetime={row.at.iso}>
              {row.at.day} {row.at.time}
            </time>
          </td>
          <td>
            <bdi>{row.who}</bdi>
          </td>
          <td class="what">{row.what}</td>
          <td class="about">
            <About {...row.about} />
          </td>
          <td class="where">{row.from}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

const About = ({ name, path }: Partial<Place>): Html =>
  path === undefined ? (
    <bdi>{name ?? ''}</bdi>
  ) : (
    <Link to={path}>
      <bdi>{name}</bdi>
    </Link>
  )
