// What stands beside the front: its sections, what the clock has, what readers had, what was done.
import type { Html } from '#platform/view/html.ts'
import { Link } from '#ui/link.tsx'
import { Time } from '#ui/time.tsx'
import { DeedButton } from './front-deed.tsx'
import type { BandPlace, DeedForm, Due, Former, FrontFacts } from './front-facts.ts'
import { frontDeskWords as words } from './front-words.ts'

export const FrontAside = (facts: FrontFacts): Html => (
  <>
    <Scheduled {...facts} />
    <BandOrder {...facts} />
    <Formers {...facts} />
    <Done {...facts} />
  </>
)

function Scheduled({ due, formerDue, form }: FrontFacts): Html | null {
  if (due.length + formerDue.length === 0) return null
  return (
    <section>
      <h2>{words.scheduled}</h2>
      <ul class="fronts-due">
        {due.map((one) => (
          <DueRow one={one} form={form} />
        ))}
        {formerDue.map((one) => (
          <FormerRow one={one} form={form} />
        ))}
      </ul>
    </section>
  )
}

const DueRow = ({ one: { id, when, setBy, look }, form }: { one: Due; form: DeedForm }): Html => (
  <li>
    <p>
      <strong>{words.scheduledFor(when)}</strong>
      <span>{setBy}</span>
    </p>
    <p class="front-looks">
      <Link to={look}>
        {words.look} <span class="unseen">{when}</span>
      </Link>
    </p>
    <DeedButton deed="restore" form={form} fields={{ from: id }} label={words.openFrom(when)}>
      {words.open}
    </DeedButton>
    <DeedButton deed="unschedule" form={form} fields={{ schedule: id }} label={words.takeBackOf(when)}>
      {words.takeBack}
    </DeedButton>
  </li>
)

const FormerRow = ({ one: { from, at, what, look }, form }: { one: Former; form: DeedForm }): Html => (
  <li>
    <p>
      <Time at={at} />
      <span>{what}</span>
    </p>
    <p class="front-looks">
      <Link to={look}>
        {words.look} <span class="unseen">{at.text}</span>
      </Link>
    </p>
    <DeedButton deed="restore" form={form} fields={{ from }} label={words.openFrom(at.text)}>
      {words.open}
    </DeedButton>
  </li>
)

function Formers({ former, form }: FrontFacts): Html | null {
  if (former.length === 0) return null
  return (
    <section>
      <h2>{words.former}</h2>
      <ul class="fronts-due">
        {former.map((one) => (
          <FormerRow one={one} form={form} />
        ))}
      </ul>
    </section>
  )
}

function BandOrder({ bands: { shown, hidden }, form }: FrontFacts): Html | null {
  if (shown.length + hidden.length === 0) return null
  return (
    <section>
      <h2>{words.bands}</h2>
      <p class="help">{shown.length > 0 ? words.bandsHint : words.noBands}</p>
      <ol class="band-order">
        {shown.map((band, at) => (
          <BandRow {...{ band, form }} isFirst={at === 0} isLast={at === shown.length - 1} />
        ))}
      </ol>
      {hidden.length > 0 && <HiddenBands {...{ hidden, form }} />}
    </section>
  )
}

interface BandRowProps {
  readonly band: BandPlace
  readonly form: DeedForm
  readonly isFirst: boolean
  readonly isLast: boolean
}
const BandRow = ({ band: { id, name, path }, form, isFirst, isLast }: BandRowProps): Html => (
  <li>
    <Link to={path}>{name}</Link>
    {!isFirst && (
      <DeedButton deed="order" form={form} fields={{ section: id, to: 'up' }} label={words.up(name)}>
        ↑
      </DeedButton>
    )}
    {!isLast && (
      <DeedButton deed="order" form={form} fields={{ section: id, to: 'down' }} label={words.down(name)}>
        ↓
      </DeedButton>
    )}
    <DeedButton deed="hide" form={form} fields={{ section: id }} label={words.hideBand(name)}>
      {words.hide}
    </DeedButton>
  </li>
)

const HiddenBands = ({ hidden, form }: { hidden: readonly BandPlace[]; form: DeedForm }): Html => (
  <>
    <h3>{words.hidden}</h3>
    <p class="help">{words.hiddenHint}</p>
    <ul class="band-order">
      {hidden.map(({ id, name, path }) => (
        <li>
          <Link to={path}>{name}</Link>
          <DeedButton deed="show" form={form} fields={{ section: id }} label={words.showBand(name)}>
            {words.show}
          </DeedButton>
        </li>
      ))}
    </ul>
  </>
)

const Done = ({ deeds }: FrontFacts): Html => (
  <section>
    <h2>{words.done}</h2>
    {deeds.length === 0 && <p class="help">{words.nothingDone}</p>}
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
