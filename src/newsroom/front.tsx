import type { Html } from '#platform/view/html.ts'
import { Link } from '#ui/link.tsx'
import { DeskFrame } from './desk-frame.tsx'
import { FrontAside } from './front-aside.tsx'
import { FrontBar } from './front-bar.tsx'
import { CandidateList, Candidates } from './front-candidates.tsx'
import type { FrontFacts } from './front-facts.ts'
import { StandingTable, WaitingTable } from './front-places.tsx'
import { frontDeskWords as words } from './front-words.ts'
import { SaidLine } from './said.tsx'
import { deskWords } from './words.ts'

/** What a script draws anew after each deed, by its name in the page. */
export const frontParts: Readonly<Record<string, (facts: FrontFacts) => Html | null>> = {
  bar: FrontBar,
  standing: StandingTable,
  waiting: WaitingTable,
  candidates: CandidateList,
  aside: FrontAside,
}

/**
 * A front as it is being made, and what an editor can do about it. Everything here is forms; a script lays them over the page itself
 * (editor/front).
 */
export function FrontDeskPage(facts: FrontFacts): Html {
  const { title, form, mark, frame, slots, seats, bandSeats: bands, making } = facts
  const { seen } = form
  const shown = JSON.stringify({ seen, mark, frame, slots, seats, bands, last: making.last ?? '' })
  return (
    <DeskFrame desk={facts.desk} title={title} page="desk-front" script={facts.script}>
      <h1 class="unseen">{title}</h1>
      <FrontChoices title={title} fronts={facts.fronts} />
      <div class="front-bar" data-part="bar">
        <FrontBar {...facts} />
      </div>
      <div class="front-telling">
        {facts.said && <SaidLine said={facts.said} />}
        {facts.no && (
          <div class="error-summary" role="alert" id="no">
            <h2>{deskWords.notDone}</h2>
            <p>{facts.no}</p>
          </div>
        )}
      </div>
      <p class="desk-note">{words.hint}</p>
      <div class="front-desk" data-front={shown}>
        <div class="front-main">
          <div data-part="standing">
            <StandingTable {...facts} />
          </div>
        </div>
        <div class="front-side">
          <div data-part="waiting">
            <WaitingTable {...facts} />
          </div>
          <Candidates {...facts} />
          <div class="front-aside" data-part="aside">
            <FrontAside {...facts} />
          </div>
        </div>
      </div>
    </DeskFrame>
  )
}

/** The way to the other fronts that this editor may arrange, where there are any. */
function FrontChoices({ title, fronts }: Pick<FrontFacts, 'title' | 'fronts'>): Html | null {
  if (fronts.length < 2) return null
  return (
    <nav class="front-choice" aria-label={words.choose}>
      <details>
        <summary>{title}</summary>
        <ul>
          {fronts.map(({ name, path, depth, isHere }) => (
            <li class={depth > 0 ? 'is-below' : undefined}>
              <Link to={path} current={isHere}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  )
}
