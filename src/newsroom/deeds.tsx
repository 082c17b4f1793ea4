// The deeds that readers notice, each on its own page.
import type { Child, Html } from '#platform/view/html.ts'
import type { CorrectionKind } from '#stories/index.ts'
import { AreaField, CheckField, ChoiceField, ErrorSummary, type FieldError } from '#ui/fields.tsx'
import { DeskFrame } from './desk-frame.tsx'
import type { Desk, Piece } from './facts.ts'
import { Later, TakeBack } from './deeds-later.tsx'
import { Advice, type Against, Refusals } from './findings.tsx'
import { PieceHead } from './piece-head.tsx'
import { publishingWords } from './publishing-words.ts'
import { deskWords } from './words.ts'

interface Props {
  readonly desk: Desk
  readonly piece: Piece
  readonly action: string
  readonly revision: string
  readonly errors?: readonly FieldError[] | undefined
}

/** What the checklist says of it. While it refuses anything, there is no button. */
interface Checked {
  readonly against: readonly Against[]
  readonly advice: readonly Against[]
}

interface PublishProps extends Props, Checked {
  /** The moment that stands in the field, as typed or as set. */
  readonly dueAt: string
  readonly zone: string
  /** Something is set already. */
  readonly isSet: boolean
  readonly scheduleAction: string
  /** Where what is set is taken back. */
  readonly removalAction: string
}

export function PublishPage(props: PublishProps): Html {
  const { desk, piece, action, revision, errors = [], against, advice } = props
  return (
    <DeskFrame desk={desk} title={`${deskWords.publish}: ${piece.headline}`}>
      <PieceHead piece={arrived(piece)} />
      <ErrorSummary title={deskWords.somethingWrong} errors={errors} />
      {against.length > 0 && <Refusals of={against} />}
      <Advice of={advice} />
      {against.length === 0 && (
        <>
          <form class="form" action={action} method="post">
            <h2>{deskWords.publish}</h2>
            <p>{deskWords.publishHint}</p>
            <input type="hidden" name="revision" value={revision} />
            <Deed word={deskWords.publishNow} />
          </form>
          <ScheduleForm {...props} />
        </>
      )}
      {props.isSet && <TakeBack action={props.removalAction} what="publication" />}
    </DeskFrame>
  )
}

/** Nobody is sent where they are. */
const arrived = (piece: Piece): Piece => ({ ...piece, next: undefined })

const ScheduleForm = ({ revision, ...later }: PublishProps): Html => (
  <form class="form" action={later.scheduleAction} method="post">
    <input type="hidden" name="revision" value={revision} />
    <Later
      {...later}
      title={publishingWords.scheduleTitle}
      hint={publishingWords.scheduleHint}
      label={publishingWords.dueAt}
    />
  </form>
)

interface CorrectProps extends Props {
  readonly reason?: string | undefined
  readonly noticeKind?: Exclude<CorrectionKind, 'minor'> | undefined
  readonly minor?: boolean | undefined
  readonly dueAt: string
  readonly zone: string
  readonly isSet: boolean
  readonly scheduleAction: string
  readonly removalAction: string
}

export function CorrectPage({
  reason = '',
  noticeKind = 'correction',
  minor = false,
  changes,
  ...props
}: CorrectProps & Checked & { readonly changes: Html | undefined }): Html {
  const choices = [
    { value: 'correction', label: deskWords.correction },
    { value: 'clarification', label: deskWords.clarification },
    { value: 'addition', label: deskWords.addition },
  ]
  return (
    <DeedPage
      {...props}
      piece={arrived(props.piece)}
      title={deskWords.correct}
      hint={deskWords.correctHint}
      above={changes}
      below={props.isSet && <TakeBack action={props.removalAction} what="correction" />}
    >
      <AreaField
        name="reason"
        label={deskWords.correctReason}
        help={deskWords.correctReasonHelp}
        value={reason}
        rows={4}
        errors={props.errors}
      />
      <ChoiceField name="noticeKind" label={deskWords.noticeKind} value={noticeKind} choices={choices} />
      <CheckField name="minor" label={deskWords.minor} help={deskWords.minorHelp} checked={minor} />
      <Deed word={deskWords.correct} />
      <Later
        {...props}
        title={publishingWords.correctLaterTitle}
        hint={publishingWords.correctLaterHint}
        label={publishingWords.correctAt}
      />
    </DeedPage>
  )
}

interface KillProps extends Props {
  readonly reason?: string | undefined
  readonly dueAt: string
  readonly zone: string
  readonly isSet: boolean
  readonly withdrawalAction: string
  readonly removalAction: string
}

/** At once, or at a moment: the reason is asked for once. */
export function KillPage({ reason = '', dueAt, zone, isSet, ...props }: KillProps): Html {
  const { withdrawalAction, removalAction, errors } = props
  return (
    <DeedPage
      {...props}
      title={deskWords.kill}
      hint={deskWords.killHint}
      below={isSet && <TakeBack action={removalAction} what="withdrawal" />}
    >
      <AreaField name="reason" label={deskWords.killReason} value={reason} rows={4} errors={errors} />
      <Deed word={deskWords.kill} grave />
      <Later
        {...{ dueAt, zone, isSet, errors }}
        scheduleAction={withdrawalAction}
        title={publishingWords.withdrawTitle}
        hint={publishingWords.withdrawHint}
        label={publishingWords.withdrawAt}
      />
    </DeedPage>
  )
}

/** Back to readers, with the reason. */
export function RepublishPage({
  reason = '',
  against,
  advice,
  ...props
}: Props & Checked & { reason?: string }): Html {
  return (
    <DeedPage
      {...props}
      title={publishingWords.republish}
      hint={publishingWords.republishHint}
      against={against}
      advice={advice}
    >
      <AreaField
        name="reason"
        label={publishingWords.republishReason}
        value={reason}
        rows={4}
        errors={props.errors}
      />
      <Deed word={publishingWords.republish} />
    </DeedPage>
  )
}

/** The text of one version, for good. */
export function BlankPage({
  reason = '',
  number,
  ...props
}: Props & { reason?: string; number: number }): Html {
  return (
    <DeedPage {...props} title={publishingWords.blankTitle(number)} hint={publishingWords.blankHint}>
      <AreaField
        name="reason"
        label={publishingWords.blankReason}
        value={reason}
        rows={4}
        errors={props.errors}
      />
      <Deed word={publishingWords.blank} grave />
    </DeedPage>
  )
}

interface DeedProps extends Props, Partial<Checked> {
  readonly title: string
  readonly hint: string
  readonly above?: Child
  readonly below?: Child
  readonly children: Child
}

function DeedPage(props: DeedProps): Html {
  const { desk, piece, action, revision, errors = [], title, hint, children } = props
  const { against = [], advice = [], above, below } = props
  return (
    <DeskFrame desk={desk} title={`${title}: ${piece.headline}`}>
      <PieceHead piece={piece} />
      <ErrorSummary title={deskWords.somethingWrong} errors={errors} />
      {against.length > 0 && <Refusals of={against} />}
      <Advice of={advice} />
      {above}
      {against.length === 0 && (
        <form class="form" action={action} method="post">
          <h2>{title}</h2>
          <p>{hint}</p>
          <input type="hidden" name="revision" value={revision} />
          {children}
        </form>
      )}
      {below}
    </DeskFrame>
  )
}

const Deed = ({ word, grave }: { word: string; grave?: boolean }): Html => (
  <p class="deeds">
    <button type="submit" class={grave ? 'deed grave' : 'deed main'}>
      {word}
    </button>
  </p>
)
