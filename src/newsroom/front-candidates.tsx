import { slots } from '#fronts/index.ts'
import type { Html } from '#platform/view/html.ts'
import { Link } from '#ui/link.tsx'
import { Empty } from '#ui/lists.tsx'
import { WordFinder } from './list-parts.tsx'
import { addresses } from './addresses.ts'
import type { Candidate, FrontFacts } from './front-facts.ts'
import { frontDeskWords as words, slotNames } from './front-words.ts'
import { deskWords, stateWords } from './words.ts'

/** The newest stories, or those that were looked for, each with a place to put it in. */
export function Candidates({ candidates, query, ...page }: FrontFacts): Html {
  return (
    <section id="stories">
      <h2>{words.pinTitle}</h2>
      <WordFinder label={words.find} value={query} action={`${addresses.front}#stories`} />
      <p class="help" id="until-help">
        {words.untilHelp(page.zone)}
      </p>
      {candidates.length === 0 && <Empty title={deskWords.noneFound} />}
      <ul class="candidates">
        {candidates.map((story) => (
          <CandidateRow story={story} {...page} />
        ))}
      </ul>
    </section>
  )
}

type RowProps = { readonly story: Candidate } & Pick<FrontFacts, 'seen' | 'typed'>

function CandidateRow({ story: { story, headline, path, section, state, at }, seen, typed }: RowProps): Html {
  const mine = typed?.story === story ? typed : undefined
  return (
    <li>
      <p class="slug">
        <Link to={path}>{headline}</Link>
        <span>
          {section} · {at.text} · <span class={`state state-${state}`}>{stateWords[state]}</span>
        </span>
      </p>
      <form class="pin-form" action={addresses.front} method="post">
        <input type="hidden" name="seen" value={String(seen)} />
        <input type="hidden" name="story" value={story} />
        <label>
          <span class="unseen">{`${words.place}: ${headline}`}</span>
          <select name="slot">
            {slots.map((slot) => (
              <option value={slot} selected={slot === mine?.slot}>
                {slotNames[slot]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span class="unseen">{`${words.untilField}: ${headline}`}</span>
          <input
            type="text"
            name="until"
            value={mine?.until ?? ''}
            placeholder={words.untilField}
            autocomplete="off"
            aria-describedby="until-help"
            aria-invalid={mine ? 'true' : undefined}
          />
        </label>
        <button type="submit" class="deed" name="deed" value="pin">
          {words.pin}
        </button>
      </form>
    </li>
  )
}
