import { budgetSorts, budgetStates } from '#planning/index.ts'
import type { Html } from '#platform/view/html.ts'
import { storyKinds } from '#stories/index.ts'
import { type Choice, CheckField } from '#ui/fields.tsx'
import { Link } from '#ui/link.tsx'
import { Empty, Pagination } from '#ui/lists.tsx'
import { addresses } from './addresses.ts'
import type { BudgetAsked, BudgetFacts, BulkSaid } from './budget-facts.ts'
import { BudgetLines } from './budget-lines.tsx'
import { budgetStateWords, budgetWords, sortWords } from './budget-words.ts'
import { DeskFrame } from './desk-frame.tsx'
import type { Desk } from './facts.ts'
import { deskWords, english, storyKindWords } from './words.ts'

interface Props {
  readonly desk: Desk
  readonly budget: BudgetFacts
}

/** Every story as the newsroom thinks of it, one line each. */
export function BudgetPage({ desk, budget }: Props): Html {
  return (
    <DeskFrame desk={desk} title={budgetWords.title} page="desk-list" script={{ src: desk.files.keys }}>
      <div class="desk-head">
        <h1>{budgetWords.title}</h1>
        <p class="deeds">
          <Link to={addresses.plan} class="deed">
            {budgetWords.plan}
          </Link>
          <Link to={desk.write} class="deed main">
            {deskWords.write}
          </Link>
        </p>
      </div>
      {budget.said && <Said said={budget.said} query={budget.query} />}
      <Views budget={budget} />
      <Finder budget={budget} />
      {budget.rows.length > 0 ? <BudgetLines budget={budget} /> : <NoRows asked={budget.asked} />}
      <Pagination {...budget.pages} words={english} />
      <SaveView budget={budget} />
    </DeskFrame>
  )
}

function Said({ said, query }: { said: BulkSaid; query: string }): Html {
  return (
    <div class="said" role="status">
      <p>{said.text}</p>
      {said.undo && (
        <form action={addresses.undo} method="post">
          <input type="hidden" name="deed" value={said.undo} />
          <input type="hidden" name="back" value={query} />
          <button type="submit" class="plain">
            {budgetWords.undo}
          </button>
        </form>
      )}
    </div>
  )
}

function Views({ budget: { views } }: { budget: BudgetFacts }): Html {
  return (
    <nav aria-label={budgetWords.views} class="budget-views">
      <ul class="subsections">
        {views.map(({ name, path, here }) => (
          <li>
            <Link to={path} current={here}>
              <bdi>{name}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

interface PickProps {
  readonly name: string
  readonly label: string
  readonly value: string
  /** What is shown where nothing is chosen; missing: something always is. */
  readonly none?: string | undefined
  readonly choices: readonly Choice[]
}
function Pick({ name, label, value, none, choices }: PickProps): Html {
  return (
    <p>
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        {none !== undefined && <option value="">{none}</option>}
        {choices.map((choice) => (
          <option value={choice.value} selected={choice.value === value}>
            {choice.label}
          </option>
        ))}
      </select>
    </p>
  )
}

function Finder({ budget }: { budget: BudgetFacts }): Html {
  const { asked } = budget
  const states = budgetStates.map((value) => ({ value, label: budgetStateWords[value] }))
  return (
    <search>
      <form class="finder budget-finder" action={addresses.budget} method="get">
        <p class="grow">
          <label for="q">{budgetWords.search}</label>
          <input type="search" id="q" name="q" value={asked.words} maxlength={200} />
        </p>
        <Pick
          name="state"
          label={deskWords.state}
          value={asked.state}
          none={deskWords.anyState}
          choices={states}
        />
        <button type="submit" class="deed">
          {deskWords.find}
        </button>
        <details open={isNarrowed(asked)}>
          <summary>{budgetWords.more}</summary>
          <MoreFilters budget={budget} />
        </details>
      </form>
    </search>
  )
}

const isNarrowed = ({ section, person, kind, from, until, sort }: BudgetAsked): boolean =>
  [section, person, kind, from, until].some((one) => one !== '') || sort !== 'newest'

function MoreFilters({ budget: { asked, sections, people } }: { budget: BudgetFacts }): Html {
  const kinds = storyKinds.map((value) => ({ value, label: storyKindWords[value] }))
  const sorts = budgetSorts.map((value) => ({ value, label: sortWords[value] }))
  const { section, person, kind } = asked
  return (
    <div class="finder-more">
      <Pick
        name="section"
        label={budgetWords.section}
        value={section}
        none={budgetWords.anySection}
        choices={sections}
      />
      <Pick
        name="person"
        label={budgetWords.person}
        value={person}
        none={budgetWords.anyone}
        choices={people}
      />
      <Pick name="kind" label={budgetWords.kind} value={kind} none={budgetWords.anyKind} choices={kinds} />
      {(['from', 'until'] as const).map((name) => (
        <p>
          <label for={name}>{budgetWords[name]}</label>
          <input type="date" id={name} name={name} value={asked[name]} aria-describedby="dates-help" />
        </p>
      ))}
      <Pick name="sort" label={budgetWords.sort} value={asked.sort} choices={sorts} />
      <p class="help" id="dates-help">
        {budgetWords.datesHelp}
      </p>
      <p>
        <Link to={addresses.budget}>{budgetWords.clear}</Link>
      </p>
    </div>
  )
}

function NoRows({ asked }: { asked: BudgetAsked }): Html {
  const isPlain = asked.words === '' && asked.state === '' && !isNarrowed(asked)
  return isPlain ? (
    <Empty title={budgetWords.nothingHere}>{budgetWords.nothingHereHint}</Empty>
  ) : (
    <Empty title={budgetWords.noneFound}>{budgetWords.noneFoundHint}</Empty>
  )
}

/** What is looked at now, under a name. A view that is shown can be removed by whoever may. */
function SaveView({ budget: { query, droppable, mayShare } }: { budget: BudgetFacts }): Html | null {
  if (query === '') return null
  return (
    <div class="save-view">
      <form action={addresses.views} method="post" class="finder">
        <input type="hidden" name="query" value={query} />
        <p>
          <label for="view-name">{budgetWords.viewName}</label>
          <input type="text" id="view-name" name="name" maxlength={60} autocomplete="off" />
        </p>
        {mayShare && <CheckField name="shared" label={budgetWords.shareView} checked={false} />}
        <button type="submit" class="deed">
          {budgetWords.saveView}
        </button>
      </form>
      {droppable && (
        <form action={addresses.viewRemoval} method="post">
          <input type="hidden" name="view" value={droppable} />
          <button type="submit" class="plain">
            {budgetWords.dropView}
          </button>
        </form>
      )}
    </div>
  )
}
