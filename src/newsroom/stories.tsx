import type { Html } from '#platform/view/html.ts'
import { Link } from '#ui/link.tsx'
import { Empty, Pagination } from '#ui/lists.tsx'
import { DeskFrame } from './desk-frame.tsx'
import type { Desk, ListFacts, Row, State } from './facts.ts'
import { deskWords, english, stateWords } from './words.ts'

/** Every story as a line on the wire. */
export function StoriesPage({ desk, list }: { desk: Desk; list: ListFacts }): Html {
  return (
    <DeskFrame desk={desk} title={deskWords.stories} page="desk-list">
      <div class="desk-head">
        <h1>{deskWords.stories}</h1>
        <Link to={desk.write} class="deed main">
          {deskWords.write}
        </Link>
      </div>
      <Finder desk={desk} list={list} />
      {list.rows.length > 0 ? <Wire rows={list.rows} /> : <NoRows list={list} />}
      <Pagination {...list.pages} words={english} />
    </DeskFrame>
  )
}

function Finder({ desk, list }: { desk: Desk; list: ListFacts }): Html {
  return (
    <search>
      <form class="finder" action={desk.stories} method="get">
        <p class="grow">
          <label for="q">{deskWords.headlineOrSlug}</label>
          <input type="search" id="q" name="q" value={list.query} maxlength={200} />
        </p>
        <p>
          <label for="state">{deskWords.state}</label>
          <select id="state" name="state">
            <option value="">{deskWords.anyState}</option>
            {(Object.keys(stateWords) as State[]).map((state) => (
              <option value={state} selected={state === list.state}>
                {stateWords[state]}
              </option>
            ))}
          </select>
        </p>
        <button type="submit" class="deed">
          {deskWords.find}
        </button>
      </form>
    </search>
  )
}

function Wire({ rows }: { rows: readonly Row[] }): Html {
  const { at, slug, section, state, who } = deskWords.columns
  return (
    <table class="wire">
      <thead>
        <tr>
          <th scope="col">{at}</th>
          <th scope="col">{slug}</th>
          <th scope="col">{section}</th>
          <th scope="col">{state}</th>
          <th scope="col">{who}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <WireRow row={row} />
        ))}
      </tbody>
    </table>
  )
}

function WireRow({ row }: { row: Row }): Html {
  return (
    <tr>
      <td class="when">
        <time datetime={row.at.iso}>
          {row.at.day} {row.at.time}
        </time>
      </td>
      <td class="slug">
        <Link to={row.path}>{row.headline}</Link> <span>{row.slug}</span>
      </td>
      <td>{row.section}</td>
      <td class={`state state-${row.state}`}>{stateWords[row.state]}</td>
      <td>{row.who}</td>
    </tr>
  )
}

function NoRows({ list }: { list: ListFacts }): Html {
  if (list.query === '' && list.state === '')
    return <Empty title={deskWords.nothingHere}>{deskWords.nothingHereHint}</Empty>
  return <Empty title={deskWords.noneFound}>{deskWords.noneFoundHint}</Empty>
}
