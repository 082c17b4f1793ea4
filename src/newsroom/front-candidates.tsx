import type { Html } from '#platform/view/html.ts'
import { Link } from '#ui/link.tsx'
import { Empty } from '#ui/lists.tsx'
import { WordFinder } from './list-parts.tsx'
import { DeedFields } from './front-deed.tsx'
import type { Candidate, DeedForm, FrontFacts } from './front-facts.ts'
import { MomentInput } from './moment-fields.tsx'
import { frontDeskWords as words } from './front-words.ts'
import { deskWords, stateWords } from './words.ts'

/** The newest stories, or those that were looked for, each with a place to put it in. */
export const Candidates = (facts: FrontFacts): Html => (
  <section id="stories">
    <h2>{words.pinTitle}</h2>
    <WordFinder label={words.find} value={facts.query} action={`${facts.form.address}#stories`} />
    <p class="help" id="until-help">
      {words.untilHelp(facts.zone)}
    </p>
    <div data-part="candidates">
      <CandidateList {...facts} />
    </div>
  </section>
)

export const CandidateList = ({ candidates, ...page }: FrontFacts): Html =>
  candidates.length === 0 ? (
    <Empty title={deskWords.noneFound} />
  ) : (
    <ul class="candidates">
      {candidates.map((story) => (
        <CandidateRow story={story} {...page} />
      ))}
    </ul>
  )

type RowProps = { readonly story: Candidate } & Pick<
  FrontFacts,
  'form' | 'typed' | 'slots' | 'bands' | 'zone'
>

function CandidateRow({ story: one, form, typed, slots, bands, zone }: RowProps): Html {
  const { story, headline, path, section, state, at, where } = one
  const mine = typed?.story === story ? typed : undefined
  return (
    <li data-story={story} data-headline={headline}>
      <p class="slug">
        <Link to={path}>{headline}</Link>
        <span>
          {section} · {at.text} · <span class={`state state-${state}`}>{stateWords[state]}</span>
          {where && ` · ${where}`}
        </span>
      </p>
      <details open={mine ? true : undefined}>
        <summary>
          {words.putSomewhere} <span class="unseen">{headline}</span>
        </summary>
        <PinForm story={one} form={form} mine={mine} slots={slots} bands={bands} zone={zone} />
      </details>
    </li>
  )
}

interface PinProps {
  readonly story: Candidate
  readonly form: DeedForm
  /** What had been typed here and was refused. */
  readonly mine: FrontFacts['typed']
  readonly slots: FrontFacts['slots']
  readonly bands: FrontFacts['bands']
  readonly zone: string
}

const PinForm = ({ story: { story, headline }, form, mine, slots, bands, zone }: PinProps): Html => (
  <form class="pin-form" action={form.address} method="post">
    <DeedFields form={form} fields={{ story }} />
    <label>
      <span class="unseen">{`${words.place}: ${headline}`}</span>
      <select name="slot">
        {slots.map(({ slot, name }) => (
          <option value={slot} selected={slot === mine?.slot}>
            {name}
          </option>
        ))}
        {bands.shown.map(({ id, name }) => (
          <option value={`band:${id}`} selected={`band:${id}` === mine?.slot}>
            {words.bandOf(name)}
          </option>
        ))}
      </select>
    </label>
    <p class="named">
      <span aria-hidden="true">{words.untilField}</span>
      <MomentInput
        name="until"
        aria-label={`${words.untilField}: ${headline}`}
        value={mine?.until ?? ''}
        zone={zone}
        aria-describedby="until-help"
        aria-invalid={mine ? 'true' : undefined}
      />
    </p>
    <button type="submit" class="deed" name="deed" value="pin">
      {words.pin}
    </button>
  </form>
)
