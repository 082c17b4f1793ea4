import type { Html } from '#platform/view/html.ts'
import type { Kind } from '#ui/facts.ts'
import { AreaField, CheckField, ChoiceField, TextField } from '#ui/fields.tsx'
import { kindWords } from '#ui/words.ts'
import { BylineRows } from './byline-rows.tsx'
import type { Editing } from './facts.ts'
import { MarkdownHelp } from './markdown-help.tsx'
import { deskWords } from './words.ts'

const kinds = (Object.keys(kindWords) as Kind[]).map((kind) => ({ value: kind, label: kindWords[kind] }))

export function EditorFields({ editing }: { editing: Editing }): Html {
  return (
    <div class="sheet">
      <Sheet editing={editing} />
      <Particulars editing={editing} />
    </div>
  )
}

/** What is printed large: it looks here as it will there. */
function Sheet({ editing: { draft, errors, language } }: { editing: Editing }): Html {
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
      <AreaField {...field} name="body" label={body} value={draft.body} rows={24} class="body-field" />
      <MarkdownHelp />
    </div>
  )
}

function Particulars({ editing }: { editing: Editing }): Html {
  const { draft, errors, zone } = editing
  const { kicker, kickerHelp, topics, topicsHelp, dateline, datelineHelp, embargoUntil, embargoHelp } =
    deskWords
  return (
    <div class="particulars">
      <Placing editing={editing} />
      <TextField name="topics" label={topics} help={topicsHelp} value={draft.topics} errors={errors} />
      <BylineRows bylines={draft.bylines} errors={errors} />
      <TextField name="kicker" label={kicker} help={kickerHelp} value={draft.kicker} errors={errors} />
      <TextField
        name="dateline"
        label={dateline}
        help={datelineHelp}
        value={draft.dateline}
        errors={errors}
      />
      <TextField
        name="embargoUntil"
        label={embargoUntil}
        help={embargoHelp(zone)}
        value={draft.embargoUntil}
        errors={errors}
      />
      <CheckField
        name="sensitive"
        label={deskWords.sensitive}
        help={deskWords.sensitiveHelp}
        checked={draft.sensitive}
      />
    </div>
  )
}

function Placing({ editing: { draft, sections, errors } }: { editing: Editing }): Html {
  const choices = [
    { value: '', label: deskWords.chooseSection },
    ...sections.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <>
      <ChoiceField
        name="section"
        label={deskWords.section}
        value={draft.section}
        choices={choices}
        errors={errors}
      />
      <ChoiceField name="kind" label={deskWords.kind} value={draft.kind} choices={kinds} errors={errors} />
    </>
  )
}
