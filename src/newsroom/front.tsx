import { slots } from '#fronts/index.ts'
import type { Child, Html } from '#platform/view/html.ts'
import { places } from '#ui/facts.ts'
import { Link } from '#ui/link.tsx'
import { Empty } from '#ui/lists.tsx'
import { Time } from '#ui/time.tsx'
import { addresses } from './addresses.ts'
import { DeskFrame } from './desk-frame.tsx'
import { Candidates } from './front-candidates.tsx'
import type { BandPlace, FrontFacts, PinFacts, Standing, Waiting } from './front-facts.ts'
import { frontDeskWords as words, slotNames } from './front-words.ts'
import { SaidLine } from './said.tsx'
import { deskWords } from './words.ts'

/** The front as it stands, and what an editor can do about it. */
export function FrontDeskPage(facts: FrontFacts): Html {
  return (
    <DeskFrame desk={facts.desk} title={words.title}>
      <div class="desk-head">
        <h1>{words.title}</h1>
        <Link to={places.front}>{words.seeFront}</Link>
      </div>
      {facts.said && <SaidLine said={facts.said} />}
      {facts.no && (
        <div class="error-summary" role="alert" id="no">
          <h2>{deskWords.notDone}</h2>
          <p>{facts.no}</p>
        </div>
      )}
      <p class="desk-note">{words.hint}</p>
      <div class="front-desk">
        <div>
          <StandingTable {...facts} />
          <WaitingTable {...facts} />
        </div>
        <div class="beside">
          <BandOrder {...facts} />
          <Done {...facts} />
        </div>
        <div>
          <Candidates {...facts} />
        </div>
      </div>
    </DeskFrame>
  )
}

interface DeedProps {
  readonly deed: string
  readonly seen: number
  readonly fields: Readonly<Record<string, string>>
  readonly children: Child
  /** What is said to whoever only hears the button. */
  readonly label?: string
}
/** One button that does one thing to the plan on this page. */
const DeedButton = ({ deed, seen, fields, label, children }: DeedProps): Html => (
  <form action={addresses.front} method="post">
    <input type="hidden" name="seen" value={String(seen)} />
    {Object.entries(fields).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <button type="submit" class="plain" name="deed" value={deed} aria-label={label}>
      {children}
    </button>
  </form>
)

function StandingTable({ standing, seen }: FrontFacts): Html {
  if (standing.length === 0) return <Empty title={words.nothing} />
  const { slot, story, how } = words.columns
  return (
    <section>
      <h2>{words.now}</h2>
      <table class="wire">
        <thead>
          <tr>
            <th scope="col">{slot}</th>
            <th scope="col">{story}</th>
            <th scope="col">{how}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {slots.flatMap((slot) =>
            standing.filter((row) => row.slot === slot).map((row) => <StandingRow row={row} seen={seen} />),
          )}
        </tbody>
      </table>
    </section>
  )
}

function StandingRow({ row, seen }: { row: Standing; seen: number }): Html {
  const { story, slot, pin } = row
  return (
    <tr class={pin ? 'is-pinned' : undefined}>
      <td class="slot-name">{slotNames[slot]}</td>
      <StoryCell {...row} />
      <td>{pin ? <HowPinned pin={pin} /> : words.byItself}</td>
      <td>
        <DeedButton
          deed={pin ? 'release' : 'pin'}
          seen={seen}
          fields={{ story, slot }}
          label={`${pin ? words.release : words.keep}: ${row.headline}`}
        >
          {pin ? words.release : words.keep}
        </DeedButton>
      </td>
    </tr>
  )
}

const StoryCell = ({ headline, path, section }: Pick<Standing, 'headline' | 'path' | 'section'>): Html => (
  <td class="slug">
    <Link to={path}>{headline}</Link> <span>{section}</span>
  </td>
)

const HowPinned = ({ pin: { who, at, until } }: { pin: PinFacts }): Html => (
  <>
    <span class="state">{words.pinnedBy(who, at.text)}</span>
    {until && <>, {words.until(until.text)}</>}
  </>
)

function WaitingTable({ waiting, seen }: FrontFacts): Html | null {
  if (waiting.length === 0) return null
  return (
    <section>
      <h2>{words.waiting}</h2>
      <table class="wire">
        <tbody>
          {waiting.map((row) => (
            <WaitingRow row={row} seen={seen} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

const WaitingRow = ({ row, seen }: { row: Waiting; seen: number }): Html => (
  <tr>
    <td class="slot-name">{slotNames[row.slot]}</td>
    <StoryCell {...row} />
    <td>
      <span class="state state-embargoed">{row.why}</span>. <HowPinned pin={row.pin} />
    </td>
    <td>
      <DeedButton
        deed="release"
        seen={seen}
        fields={{ story: row.story }}
        label={`${words.release}: ${row.headline}`}
      >
        {words.release}
      </DeedButton>
    </td>
  </tr>
)

function BandOrder({ bands: { shown, hidden }, seen }: FrontFacts): Html | null {
  if (shown.length + hidden.length === 0) return null
  return (
    <section>
      <h2>{words.bands}</h2>
      <p class="help">{shown.length > 0 ? words.bandsHint : words.noBands}</p>
      <ol class="band-order">
        {shown.map((band, at) => (
          <BandRow {...{ band, seen }} isFirst={at === 0} isLast={at === shown.length - 1} />
        ))}
      </ol>
      {hidden.length > 0 && <HiddenBands {...{ hidden, seen }} />}
    </section>
  )
}

interface BandRowProps {
  readonly band: BandPlace
  readonly seen: number
  readonly isFirst: boolean
  readonly isLast: boolean
}
const BandRow = ({ band: { id, name, path }, seen, isFirst, isLast }: BandRowProps): Html => (
  <li>
    <Link to={path}>{name}</Link>
    {!isFirst && (
      <DeedButton deed="order" seen={seen} fields={{ section: id, to: 'up' }} label={words.up(name)}>
        ↑
      </DeedButton>
    )}
    {!isLast && (
      <DeedButton deed="order" seen={seen} fields={{ section: id, to: 'down' }} label={words.down(name)}>
        ↓
      </DeedButton>
    )}
    <DeedButton deed="hide" seen={seen} fields={{ section: id }} label={words.hideBand(name)}>
      {words.hide}
    </DeedButton>
  </li>
)

const HiddenBands = ({ hidden, seen }: { hidden: readonly BandPlace[]; seen: number }): Html => (
  <>
    <h3>{words.hidden}</h3>
    <p class="help">{words.hiddenHint}</p>
    <ul class="band-order">
      {hidden.map(({ id, name, path }) => (
        <li>
          <Link to={path}>{name}</Link>
          <DeedButton deed="show" seen={seen} fields={{ section: id }} label={words.showBand(name)}>
            {words.show}
          </DeedButton>
        </li>
      ))}
    </ul>
  </>
)

function Done({ deeds, canUndo, seen }: FrontFacts): Html {
  return (
    <section>
      <h2>{words.done}</h2>
      {deeds.length === 0 && <p class="help">{words.nothingDone}</p>}
      {canUndo && (
        <DeedButton deed="undo" seen={seen} fields={{}}>
          {words.undo}
        </DeedButton>
      )}
      <ol class="chronicle">
        {deeds.map(({ at, who, what }) => (
          <li>
            <Time at={at} />
            <span class="what">{what}</span>
            <span>{who}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
