import type { Html } from '#platform/view/html.ts'
import { Link } from '#ui/link.tsx'
import { DeedButton, DeedFields } from './front-deed.tsx'
import type { FrontFacts } from './front-facts.ts'
import { MomentInput } from './moment-fields.tsx'
import { frontDeskWords as words } from './front-words.ts'

/** How far the front in the making is, and what becomes of it. */
export function FrontBar(facts: FrontFacts): Html {
  const { making, form } = facts
  const { isOpen, isSame, undo, redo, live } = making
  return (
    <>
      <StateLine {...facts} />
      <div class="front-deeds">
        <DeedButton deed="undo" form={form} look="deed" hint={undo} isOff={!undo}>
          {words.undo}
        </DeedButton>
        <DeedButton deed="redo" form={form} look="deed" hint={redo} isOff={!redo}>
          {words.redo}
        </DeedButton>
        {isOpen && (
          <DeedButton
            deed="restore"
            form={form}
            fields={{ from: 'live' }}
            look="deed"
            hint={words.startAgainHint}
            isOff={isSame}
          >
            {words.startAgain}
          </DeedButton>
        )}
        <Clockwork {...facts} />
        <DeedButton
          deed="publish"
          form={form}
          fields={{ live: String(live) }}
          look="deed main"
          isOff={!isOpen}
        >
          {words.publish}
        </DeedButton>
      </div>
    </>
  )
}

const Clockwork = ({ making: { isOpen }, form, typed, zone }: FrontFacts): Html => (
  <details class="clockwork" open={typed?.dueAt ? true : undefined}>
    <summary class="deed">{words.schedule}</summary>
    <form action={form.address} method="post">
      <DeedFields form={form} fields={{}} />
      <p class="named">
        <span aria-hidden="true">{words.dueAt}</span>
        <MomentInput
          name="dueAt"
          aria-label={words.dueAt}
          value={typed?.dueAt ?? ''}
          zone={zone}
          isToTheSecond
        />
      </p>
      <p class="help">{words.dueHelp(zone)}</p>
      <button type="submit" class="deed" name="deed" value="schedule" disabled={!isOpen}>
        {words.scheduleIt}
      </button>
    </form>
  </details>
)

const StateLine = ({ making: { isOpen, isSame, last, overtaken }, frame, path }: FrontFacts): Html => (
  <div class="front-state">
    <p>
      <strong>{isOpen ? (isSame ? words.same : words.waits) : words.idle}</strong> {isOpen && last}
    </p>
    {overtaken && <p class="overtaken">{overtaken}</p>}
    <p class="front-looks">
      <Link to={path}>{words.seeFront}</Link> <Link to={frame}>{words.seePlan}</Link>
    </p>
  </div>
)
