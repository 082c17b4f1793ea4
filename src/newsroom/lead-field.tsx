import type { Html } from '#platform/view/html.ts'
import { AreaField, TextField } from '#ui/fields.tsx'
import { Link } from '#ui/link.tsx'
import { addresses } from './addresses.ts'
import type { Editing, PictureChoice } from './facts.ts'
import { deskWords } from './words.ts'

/** The picture over the story. Closed it says which; open it offers the newest of the library, or any other by its number. */
export function LeadField({ editing: { draft, pictures, errors, language } }: { editing: Editing }): Html {
  const { lead } = draft
  const { leadPicture, leadNone, leadHelp, leadOther, leadOtherHelp, leadWordsHelp } = deskWords
  const chosen = pictures.find(({ id }) => id === lead.media)
  const isWrong = errors.some(({ field }) => field.startsWith('lead'))
  const words = { errors, language }
  return (
    <details class="lead-field" id="lead" open={isWrong}>
      <summary>
        {leadPicture} <span class="help">{chosen?.name ?? (lead.media || leadNone)}</span>
      </summary>
      <fieldset>
        <legend class="unseen">{leadPicture}</legend>
        <p class="help">
          {leadHelp} <Link to={addresses.media}>{deskWords.toTheLibrary}</Link>
        </p>
        <div class="lead-words">
          <p class="help">{leadWordsHelp}</p>
          <TextField name="leadAlt" label={deskWords.leadAlt} value={lead.alt} errors={errors} />
          <AreaField
            {...words}
            name="leadCaption"
            label={deskWords.leadCaption}
            value={lead.caption}
            rows={2}
          />
          <TextField name="leadCredit" label={deskWords.leadCredit} value={lead.credit} errors={errors} />
        </div>
        <ul class="lead-choices">
          <Choice value="" name={leadNone} checked={lead.media === ''} />
          {pictures.map((picture) => (
            <Choice value={picture.id} name={picture.name} checked={picture.id === lead.media} of={picture} />
          ))}
        </ul>
        <TextField
          name="leadOther"
          label={leadOther}
          help={leadOtherHelp}
          value={lead.other}
          errors={errors}
        />
      </fieldset>
    </details>
  )
}

interface ChoiceProps {
  readonly value: string
  readonly name: string
  readonly checked: boolean
  readonly of?: PictureChoice
}

const Choice = ({ value, name, checked, of }: ChoiceProps): Html => (
  <li>
    <label>
      <input type="radio" name="lead" {...{ value, checked }} />
      {of && <img {...of.thumb} alt="" loading="lazy" />}
      <span>{name}</span>
    </label>
  </li>
)
