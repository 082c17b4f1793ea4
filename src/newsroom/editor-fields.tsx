import { englishName, languageTag } from '#languages/tag.ts'
import type { Html } from '#platform/view/html.ts'
import { AreaField, CheckField, ChoiceField, TextField } from '#ui/fields.tsx'
import { BylineRows } from './byline-rows.tsx'
import { LanguageField } from './language-field.tsx'
import type { Editing } from './facts.ts'
import { LeadField } from './lead-field.tsx'
import { MarkdownHelp } from './markdown-help.tsx'
import { sectionChoices } from './section-choices.ts'
import { MomentField } from './moment-fields.tsx'
import { deskWords, storyKindWords } from './words.ts'

export function EditorFields({ editing }: { editing: Editing }): Html {
  return (
    <div class="sheet">
      <Sheet editing={editing} />
      <Particulars editing={editing} />
    </div>
  )
}

/** What is printed large: it looks here as it will there. */
function Sheet({ editing }: { editing: Editing }): Html {
  const { draft, errors, language: paperLanguage } = editing
  const language = languageTag(draft.language) ?? paperLanguage
  const { headline, standfirst, standfirstHelp, body } = deskWords
  const field = { errors, language }
  return (
    <div>
      <AreaField
        {...field}
        name="headline"
        label={headline}
        value={draft.headline}
        rows={2}
        class="headline-field"
      />
      <AreaField
        {...field}
        name="standfirst"
        label={standfirst}
        help={standfirstHelp}
        value={draft.standfirst}
        rows={2}
        class="standfirst-field"
      />
      <LeadField editing={editing} />
      <AreaField {...field} name="body" label={body} value={draft.body} rows={24} class="body-field" />
      <MarkdownHelp pictures={editing.pictures} />
    </div>
  )
}

function Particulars({ editing }: { editing: Editing }): Html {
  const { draft, errors } = editing
  return (
    <div class="particulars">
      <Placing editing={editing} />
      {isStory(draft) && <Company editing={editing} />}
      {!editing.embargoStands && <Embargo editing={editing} />}
      <LanguageField
        name="language"
        label={deskWords.language}
        help={deskWords.languageHelp(englishName(editing.language))}
        value={draft.language}
        errors={errors}
      />
      {draft.kind !== 'page' && (
        <CheckField
          name="sensitive"
          label={deskWords.sensitive}
          help={deskWords.sensitiveHelp}
          checked={draft.sensitive}
        />
      )}
      <Elsewhere editing={editing} />
    </div>
  )
}

/** A fixed page stands in no company. One that came with an archive may say something of the kind all the same, and keeps it. */
const isStory = ({ kind, topics, bylines, kicker, dateline }: Editing['draft']): boolean =>
  kind !== 'page' || bylines.length > 0 || [topics, kicker, dateline].some((said) => said !== '')

/** What a story has to do with, who wrote it, and where. */
function Company({ editing: { draft, errors } }: { editing: Editing }): Html {
  const { kicker, kickerHelp, topics, topicsHelp, dateline, datelineHelp } = deskWords
  return (
    <>
      <TextField
        name="sponsor"
        label={deskWords.sponsor}
        help={deskWords.sponsorHelp}
        value={draft.sponsor}
        errors={errors}
        class="sponsor-field"
      />
      <TextField name="topics" label={topics} help={topicsHelp} value={draft.topics} errors={errors} />
      <BylineRows bylines={draft.bylines} errors={errors} />
      <TextField
        name="kicker"
        label={kicker}
        help={kickerHelp}
        value={draft.kicker}
        errors={errors}
        class="kicker-field"
      />
      <TextField
        name="dateline"
        label={dateline}
        help={datelineHelp}
        value={draft.dateline}
        errors={errors}
      />
    </>
  )
}

/** For search engines, and for a story that was somewhere else before: few stories need any of it. */
function Elsewhere({ editing: { draft, errors } }: { editing: Editing }): Html {
  const fields = ['canonical', 'seoTitle', 'seoDescription'] as const
  const isUsed = draft.noindex || fields.some((field) => draft[field] !== '')
  return (
    <details class="elsewhere" open={isUsed}>
      <summary>{deskWords.elsewhere}</summary>
      {fields.map((field) => (
        <TextField
          name={field}
          label={deskWords[field]}
          help={deskWords[`${field}Help`]}
          value={draft[field]}
          errors={errors}
        />
      ))}
      <CheckField
        name="noindex"
        label={deskWords.noindex}
        help={deskWords.noindexHelp}
        checked={draft.noindex}
      />
    </details>
  )
}

const Embargo = ({ editing: { draft, errors, zone } }: { editing: Editing }): Html => (
  <MomentField
    name="embargoUntil"
    label={deskWords.embargoUntil}
    help={deskWords.embargoHelp(zone)}
    value={draft.embargoUntil}
    zone={zone}
    errors={errors}
  />
)

function Placing({ editing: { draft, sections, kinds, errors } }: { editing: Editing }): Html {
  const kindChoices = kinds.map((kind) => ({ value: kind, label: storyKindWords[kind] }))
  return (
    <>
      {draft.kind !== 'page' && (
        <ChoiceField
          name="section"
          label={deskWords.section}
          value={draft.section}
          choices={sectionChoices(sections)}
          errors={errors}
        />
      )}
      <ChoiceField
        name="kind"
        label={deskWords.kind}
        value={draft.kind}
        choices={kindChoices}
        errors={errors}
      />
    </>
  )
}
