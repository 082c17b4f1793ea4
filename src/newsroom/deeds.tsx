// The three deeds that readers notice, each on its own page with one button.
import type { Child, Html } from '#platform/view/html.ts'
import { AreaField, CheckField, ChoiceField, ErrorSummary, type FieldError } from '#ui/fields.tsx'
import { DeskFrame } from './desk-frame.tsx'
import type { Desk, Piece } from './facts.ts'
import { PieceHead } from './piece-head.tsx'
import { deskWords } from './words.ts'

interface Props {
  readonly desk: Desk
  readonly piece: Piece
  readonly action: string
  readonly revision: string
  readonly errors?: readonly FieldError[] | undefined
}

/** `missing`: what the story lacks, in words. While there is any, there is no button. */
export function PublishPage({
  missing = [],
  ...props
}: Props & { missing?: readonly string[] | undefined }): Html {
  if (missing.length > 0) return <MissingPage {...props} missing={missing} />
  return (
    <DeedPage {...props} title={deskWords.publish} hint={deskWords.publishHint}>
      <Deed word={deskWords.publishNow} />
    </DeedPage>
  )
}

function MissingPage({
  desk,
  piece,
  missing,
}: Pick<Props, 'desk' | 'piece'> & { missing: readonly string[] }): Html {
  return (
    <DeskFrame desk={desk} title={`${deskWords.publish}: ${piece.headline}`}>
      <PieceHead piece={piece} />
      <div class="error-summary">
        <h2>{deskWords.missing}</h2>
        <ul>
          {missing.map((what) => (
            <li>{what}</li>
          ))}
        </ul>
      </div>
    </DeskFrame>
  )
}

interface CorrectProps extends Props {
  readonly reason?: string | undefined
  readonly noticeKind?: 'correction' | 'clarification' | undefined
  readonly minor?: boolean | undefined
}

export function CorrectPage({
  reason = '',
  noticeKind = 'correction',
  minor = false,
  ...props
}: CorrectProps): Html {
  const choices = [
    { value: 'correction', label: deskWords.correction },
    { value: 'clarification', label: deskWords.clarification },
  ]
  return (
    <DeedPage {...props} title={deskWords.correct} hint={deskWords.correctHint}>
      <AreaField
        name="reason"
        label={deskWords.correctReason}
        value={reason}
        rows={4}
        errors={props.errors}
      />
      <ChoiceField name="noticeKind" label={deskWords.noticeKind} value={noticeKind} choices={choices} />
      <CheckField name="minor" label={deskWords.minor} help={deskWords.minorHelp} checked={minor} />
      <Deed word={deskWords.correct} />
    </DeedPage>
  )
}

export function KillPage({ reason = '', ...props }: Props & { reason?: string | undefined }): Html {
  return (
    <DeedPage {...props} title={deskWords.kill} hint={deskWords.killHint}>
      <AreaField name="reason" label={deskWords.killReason} value={reason} rows={4} errors={props.errors} />
      <Deed word={deskWords.kill} grave />
    </DeedPage>
  )
}

interface DeedProps extends Props {
  readonly title: string
  readonly hint: string
  readonly children: Child
}

function DeedPage({ desk, piece, action, revision, errors = [], title, hint, children }: DeedProps): Html {
  return (
    <DeskFrame desk={desk} title={`${title}: ${piece.headline}`}>
      <PieceHead piece={piece} />
      <ErrorSummary title={deskWords.somethingWrong} errors={errors} />
      <form class="form" action={action} method="post">
        <h2>{title}</h2>
        <p>{hint}</p>
        <input type="hidden" name="revision" value={revision} />
        {children}
      </form>
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
