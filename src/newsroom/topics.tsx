import type { Child, Html } from '#platform/view/html.ts'
import { type FieldError, TextField } from '#ui/fields.tsx'
import { Link } from '#ui/link.tsx'
import { Empty, Pagination } from '#ui/lists.tsx'
import { addresses, topicAddress } from './addresses.ts'
import type { Desk, Said } from './facts.ts'
import { Heads } from './list-parts.tsx'
import { MainButton } from './main-button.tsx'
import { SettingsFrame } from './settings-frame.tsx'
import type { TopicLine, TopicListFacts, Undoing } from './topic-facts.ts'
import { topicWords as words } from './topic-words.ts'
import { deskWords, english } from './words.ts'

interface Props {
  readonly desk: Desk
  readonly said?: Said | undefined
  readonly undoing?: Undoing | undefined
  readonly errors: readonly FieldError[]
  readonly list: TopicListFacts
}

/** Every topic that stands for itself, one line each, and what can be done to several at once. */
export const TopicsPage = ({ desk, said, undoing, errors, list }: Props): Html => (
  <SettingsFrame
    here={addresses.topics}
    {...{ desk, said, errors }}
    title={words.title}
    script={{ src: desk.files.keys }}
  >
    {undoing && <Undo undoing={undoing} />}
    <p class="help">{words.help}</p>
    <Finder list={list} />
    {list.rows.length > 0 ? <Lines list={list} /> : <NoLines list={list} />}
    <Pagination {...list.pages} words={english} />
    <form class="form add-topic" action={addresses.topics} method="post">
      <TextField name="name" label={words.add} help={words.nameHelp} value={list.typed} errors={errors} />
      <MainButton>{words.add}</MainButton>
    </form>
  </SettingsFrame>
)

/** One press and it is as it was before. */
export const Undo = ({ undoing: { action, fields } }: { undoing: Undoing }): Html => (
  <form action={action} method="post" class="undo">
    {fields.map(([name, value]) => (
      <input type="hidden" {...{ name, value }} />
    ))}
    <button type="submit" class="deed">
      {words.undo}
    </button>
  </form>
)

function Finder({ list: { asked } }: { list: TopicListFacts }): Html {
  return (
    <search>
      <form class="finder" action={addresses.topics} method="get">
        <p class="grow">
          <label for="q">{words.finder}</label>
          <input type="search" id="q" name="q" value={asked.q} maxlength={120} />
        </p>
        <Pick name="show" label={words.show} value={asked.show} choices={words.shown} />
        <Pick name="sort" label={words.sort} value={asked.sort} choices={words.sorts} />
        <button type="submit" class="deed">
          {deskWords.find}
        </button>
      </form>
    </search>
  )
}

interface PickProps {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly choices: Readonly<Record<string, string>>
}
const Pick = ({ name, label, value, choices }: PickProps): Html => (
  <p>
    <label for={name}>{label}</label>
    <select id={name} name={name}>
      {Object.entries(choices).map(([one, shown]) => (
        <option value={one} selected={one === value}>
          {shown}
        </option>
      ))}
    </select>
  </p>
)

function Lines({ list }: { list: TopicListFacts }): Html {
  const { choose, topic, stories } = words.columns
  return (
    <form action={addresses.topicsMerged} method="post" class="budget-form">
      <input type="hidden" name="back" value={list.query} />
      <table class="wire topic-lines">
        <Heads of={[choose, topic, stories]} />
        <tbody>
          {list.rows.map((row) => (
            <Line row={row} />
          ))}
        </tbody>
      </table>
      <fieldset class="bulk">
        <legend>{words.chosen}</legend>
        <p>
          <Into value={list.into} rows={list.rows} />
          <button type="submit" class="deed">
            {words.merge}
          </button>
        </p>
        <p>
          <button type="submit" class="deed" formaction={addresses.topicsRemoved}>
            {words.remove}
          </button>
        </p>
        <p class="help key-hints">{words.keys}</p>
      </fieldset>
    </form>
  )
}

const Into = ({ value, rows }: { value: string; rows: readonly TopicLine[] }): Html => (
  <>
    <input
      type="text"
      name="into"
      id="into"
      value={value}
      placeholder={words.into}
      aria-label={words.intoLabel}
      list="into-choices"
      autocomplete="off"
    />
    <datalist id="into-choices">
      {rows.map(({ name }) => (
        <option value={name} />
      ))}
    </datalist>
  </>
)

const Line = ({ row: { id, name, path, stories, isChosen } }: { row: TopicLine }): Html => (
  <tr data-line>
    <td class="choose">
      <input type="checkbox" name="topic[]" value={id} checked={isChosen} aria-label={words.choose(name)} />
    </td>
    <td class="slug">
      <Link to={topicAddress(id)}>
        <bdi>{name}</bdi>
      </Link>{' '}
      <span dir="auto">{path}</span>
    </td>
    <td class="number">{stories}</td>
  </tr>
)

function NoLines({ list: { asked } }: { list: TopicListFacts }): Html {
  const isWhole = asked.q === '' && asked.show === 'all'
  return isWhole ? (
    <Empty title={words.none}>{words.noneHelp}</Empty>
  ) : (
    <Empty title={words.noneFound}>{words.noneFoundHelp}</Empty>
  )
}

interface DeedProps {
  readonly action: string
  readonly fields: Undoing['fields']
  readonly children: Child
}
/** One button in a row, with what it needs to know. */
export const RowDeed = ({ action, fields, children }: DeedProps): Html => (
  <form action={action} method="post" class="in-row">
    {fields.map(([name, value]) => (
      <input type="hidden" {...{ name, value }} />
    ))}
    {children}
  </form>
)
