import { isTop, paperFront, roomOf } from '#fronts/index.ts'
import type { Html } from '#platform/view/html.ts'
import { Link } from '#ui/link.tsx'
import { Empty } from '#ui/lists.tsx'
import { DeedButton, DeedFields } from './front-deed.tsx'
import type { DeedForm, FrontFacts, PinFacts, Standing, Waiting } from './front-facts.ts'
import { MomentInput } from './moment-fields.tsx'
import { frontDeskWords as words } from './front-words.ts'

/** Every place that an editor can fill, with what stands there. */
export function StandingTable({ standing, ...page }: FrontFacts): Html {
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
          {standing.map((row, at) => (
            <StandingRow row={row} page={page} {...beside(standing, at)} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

type Next = Pick<Standing, 'slot' | 'place'> | undefined
interface RowProps {
  readonly row: Standing
  readonly page: Pick<FrontFacts, 'form' | 'typed' | 'zone'>
  readonly up: Next
  readonly down: Next
}

/** The places before and after: at the top from slot to slot, in a band within it. */
function beside(rows: readonly Standing[], at: number): { readonly up: Next; readonly down: Next } {
  const row = rows[at]
  if (!row) return { up: undefined, down: undefined }
  const { slot, place } = row
  if (!isTop(slot))
    return {
      up: place > 0 ? { slot, place: place - 1 } : undefined,
      down: place < roomOf(paperFront, slot) - 1 ? { slot, place: place + 1 } : undefined,
    }
  const below = rows[at + 1]
  return { up: rows[at - 1], down: below && isTop(below.slot) ? below : undefined }
}

function StandingRow({ row, page, up, down }: RowProps): Html {
  const { pin } = row
  return (
    <tr class={pin ? 'is-pinned' : undefined}>
      <td class="slot-name">{row.name}</td>
      <StoryCell {...row} />
      <td>{pin ? <HowPinned pin={pin} /> : words.byItself}</td>
      <td class="place-deeds" data-story={row.story}>
        <PlaceDeeds row={row} page={page} up={up} down={down} />
      </td>
    </tr>
  )
}

/** What can be done with the story in this place. */
function PlaceDeeds({ row, page, up, down }: RowProps): Html {
  const { story, slot, place, pin, headline } = row
  const { form, typed } = page
  const mine = typed?.story === story ? typed : undefined
  const steps = [
    ['up', up],
    ['down', down],
  ] as const
  return (
    <>
      {pin ? (
        <DeedButton deed="release" form={form} fields={{ story }} label={`${words.release}: ${headline}`}>
          {words.release}
        </DeedButton>
      ) : (
        <DeedButton
          deed="pin"
          form={form}
          called="pin-here"
          fields={{ story, slot, place: String(place) }}
          label={`${words.keep}: ${headline}`}
        >
          {words.keep}
        </DeedButton>
      )}
      {steps.map(
        ([way, to]) =>
          to && (
            <DeedButton
              deed="pin"
              form={form}
              fields={{ story, slot: to.slot, place: String(to.place) }}
              label={`${words.further[way]}: ${headline}`}
            >
              {words.further[way]}
            </DeedButton>
          ),
      )}
      <details open={mine ? true : undefined}>
        <summary>{words.change}</summary>
        <PlaceForm row={row} page={page} mine={mine} />
      </details>
    </>
  )
}

const PlaceForm = ({
  row: { story, slot, place, pin },
  page: { form, zone },
  mine,
}: Pick<RowProps, 'row' | 'page'> & { readonly mine: FrontFacts['typed'] }): Html => (
  <form class="place-form" action={form.address} method="post">
    <DeedFields form={form} fields={{ story, slot, place: String(place) }} />
    <label>
      {words.headlineField}
      <input
        type="text"
        name="headline"
        value={pin?.headline ?? ''}
        maxlength={200}
        placeholder={words.headlineHelp}
        autocomplete="off"
      />
    </label>
    <p class="named">
      <span aria-hidden="true">{words.untilField}</span>
      <MomentInput
        name="until"
        aria-label={words.untilField}
        value={mine?.until ?? pin?.untilTyped ?? ''}
        zone={zone}
      />
    </p>
    <button type="submit" class="deed" name="deed" value="pin">
      {words.keepSo}
    </button>
  </form>
)

const StoryCell = ({
  headline,
  path,
  section,
  pin,
}: Pick<Standing, 'headline' | 'path' | 'section' | 'pin'>): Html => (
  <td class="slug">
    <Link to={path}>{pin?.headline || headline}</Link>{' '}
    <span>{pin?.headline ? words.callsItself(headline) : section}</span>
  </td>
)

const HowPinned = ({ pin: { who, at, until } }: { pin: PinFacts }): Html => (
  <>
    <span class="state">{words.pinnedBy(who, at.text)}</span>
    {until && <>, {words.until(until.text)}</>}
  </>
)

/** Pins that readers see nothing of: a killed story leaves its place at once, and here it says so. */
export function WaitingTable({ waiting, form }: FrontFacts): Html | null {
  if (waiting.length === 0) return null
  return (
    <section>
      <h2>{words.waiting}</h2>
      <p class="help">{words.waitingHint}</p>
      <table class="wire">
        <tbody>
          {waiting.map((row) => (
            <WaitingRow row={row} form={form} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

const WaitingRow = ({ row, form }: { row: Waiting; form: DeedForm }): Html => (
  <tr>
    <td class="slot-name">{row.name}</td>
    <StoryCell {...row} />
    <td>
      <span class="state state-embargoed">{row.why}</span>. <HowPinned pin={row.pin} />
    </td>
    <td>
      <DeedButton
        deed="release"
        form={form}
        fields={{ story: row.story }}
        label={`${words.letGo}: ${row.headline}`}
      >
        {words.letGo}
      </DeedButton>
    </td>
  </tr>
)
