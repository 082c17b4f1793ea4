import type { Html } from '#platform/view/html.ts'
import { AreaField, ChoiceField, ErrorSummary, type FieldError, TextField } from '#ui/fields.tsx'
import { Link } from '#ui/link.tsx'
import { MainButton } from './main-button.tsx'
import { DeskFrame } from './desk-frame.tsx'
import type { Desk, Editing } from './facts.ts'
import { sectionChoices } from './section-choices.ts'
import { deskWords } from './words.ts'

interface Props {
  readonly desk: Desk
  readonly editing: Editing
  /** Where all of its fields stand on one page. */
  readonly everything: string
  /** Where the first section is made, for whoever may; `null`: they may not. Missing: there is one. */
  readonly firstSection?: string | null | undefined
}

/** A new story: what it is called, where it goes and who wrote it. Then it has a draft, and the draft has the editor. */
export function BeginPage({ desk, editing: typed, everything, firstSection }: Props): Html {
  const editing = { ...typed, errors: typed.errors.map(here) }
  const { draft, errors } = editing
  const isPage = draft.kind === 'page'
  const title = isPage ? deskWords.newPage : deskWords.newStory
  return (
    <DeskFrame desk={desk} title={title} page="desk-begin">
      <div class="set-up">
        <h1>{title}</h1>
        <ErrorSummary title={deskWords.somethingWrong} errors={errors} />
        <form class="form" action={editing.action} method="post">
          <Headline editing={editing} />
          <input type="hidden" name="kind" value={draft.kind} />
          {!isPage && firstSection !== undefined && <NoSection door={firstSection} />}
          {!isPage && <Place editing={editing} />}
          <MainButton>{deskWords.begin}</MainButton>
        </form>
        <p class="skip-step">
          <Link to={everything}>{deskWords.beginEverything}</Link>
        </p>
      </div>
    </DeskFrame>
  )
}

/** Nothing is published outside a section: better said before a word is written than at the door. */
const NoSection = ({ door }: { door: string | null }): Html => (
  <p class="said">
    {deskWords.sectionless}{' '}
    {door === null ? deskWords.sectionlessHint : <Link to={door}>{deskWords.firstSection}</Link>}
  </p>
)

const byline = 'bylinePerson[]'
/** Of the rows of names there is one here. */
const here = ({ field, message }: FieldError): FieldError => ({
  field: field === 'bylines' ? byline : field,
  message,
})

const Headline = ({ editing: { draft, errors, language } }: { editing: Editing }): Html => (
  <AreaField
    name="headline"
    label={deskWords.headline}
    help={deskWords.beginHeadlineHelp}
    value={draft.headline}
    rows={2}
    class="headline-field"
    {...{ errors, language }}
  />
)

function Place({ editing: { draft, sections, errors } }: { editing: Editing }): Html {
  return (
    <>
      <ChoiceField
        name="section"
        label={deskWords.section}
        value={draft.section}
        choices={sectionChoices(sections)}
        errors={errors}
      />
      <TextField
        name={byline}
        label={deskWords.byline}
        help={deskWords.bylineHelp}
        value={draft.bylines[0]?.person ?? ''}
        errors={errors}
      />
    </>
  )
}
