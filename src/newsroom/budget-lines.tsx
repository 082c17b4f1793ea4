import { mostInBulk } from '#planning/index.ts'
import type { Html } from '#platform/view/html.ts'
import type { Choice } from '#ui/fields.tsx'
import { Link } from '#ui/link.tsx'
import { Heads } from './list-parts.tsx'
import { addresses } from './addresses.ts'
import type { BudgetFacts, BudgetRow } from './budget-facts.ts'
import { budgetStateWords, budgetWords } from './budget-words.ts'

/** The lines, and under them what can be done to those that are chosen. */
export function BudgetLines({ budget }: { budget: BudgetFacts }): Html {
  const { choose, story, state, who, planned, deadline, section, begun } = budgetWords.columns
  return (
    <form action={addresses.bulk} method="post" class="budget-form">
      <input type="hidden" name="back" value={budget.query} />
      <p class="choose-all">
        <label>
          <input type="checkbox" data-choose-all />
          {budgetWords.chooseAll(budget.rows.length)}
        </label>
        <span role="status" data-chosen={budgetWords.chosenCount} />
      </p>
      <table class="wire budget">
        <Heads of={[choose, story, state, who, planned, deadline, section, begun]} />
        <tbody>
          {budget.rows.map((row) => (
            <Line row={row} />
          ))}
        </tbody>
      </table>
      <p class="to-bulk">
        <a href="#bulk">{budgetWords.chosen}</a>
      </p>
      <BulkDeeds budget={budget} />
    </form>
  )
}

function Line({ row }: { row: BudgetRow }): Html {
  return (
    <tr data-line>
      <td class="choose">
        <input type="checkbox" name="story[]" value={row.id} aria-label={budgetWords.choose(row.headline)} />
      </td>
      <td class="slug">
        <Link to={row.path}>
          <bdi>{row.headline}</bdi>
        </Link>{' '}
        <span>{row.slug}</span>
      </td>
      <td class={`state state-${row.state}`}>
        {budgetStateWords[row.state]} <span class="since">{row.since}</span>
      </td>
      <td>
        <bdi>{row.who}</bdi>
      </td>
      <td class="when">{row.planned}</td>
      <td class={row.isLate ? 'when late' : 'when'}>
        {row.deadline}
        {row.isLate && ` (${budgetWords.late})`}
        {row.length !== '' && <span class="since">{row.length}</span>}
      </td>
      <td>
        <bdi>{row.section}</bdi>
      </td>
      <td class="when begun">
        <time datetime={row.at.iso}>
          {row.at.day} {row.at.time}
        </time>
      </td>
    </tr>
  )
}

function BulkDeeds({ budget: { states, writers, sections, isAll } }: { budget: BudgetFacts }): Html {
  const { newState, setState, assignTo, assign, moveTo, move } = budgetWords
  const nobody = { value: 'nobody', label: budgetWords.nobody }
  return (
    <fieldset class="bulk" id="bulk">
      <legend>{budgetWords.chosen}</legend>
      <Deed name="newState" what="state" label={newState} button={setState} choices={states} />
      {writers.length > 0 && (
        <Deed name="to" what="assign" label={assignTo} button={assign} choices={[...writers, nobody]} />
      )}
      <Deed name="newSection" what="section" label={moveTo} button={move} choices={sections} />
      <p class={isAll ? 'everything all-shown' : 'everything'}>
        <label>
          <input type="checkbox" name="everything" value="yes" />
          {budgetWords.everything(mostInBulk)}
        </label>
      </p>
      <p class="help key-hints">{budgetWords.keys}</p>
    </fieldset>
  )
}

interface DeedProps {
  readonly name: string
  readonly what: 'state' | 'assign' | 'section'
  readonly label: string
  readonly button: string
  readonly choices: readonly Choice[]
}
function Deed({ name, what, label, button, choices }: DeedProps): Html {
  return (
    <p>
      <select name={name} aria-label={label}>
        {choices.map(({ value, label: text }) => (
          <option value={value}>{text}</option>
        ))}
      </select>
      <button type="submit" class="deed" name="what" value={what}>
        {button}
      </button>
    </p>
  )
}
