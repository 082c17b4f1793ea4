import type { Html } from '#platform/view/html.ts'
import { CheckField, TextField } from '#ui/fields.tsx'
import { type SlotName, slotNames } from '#ui/slots.ts'
import { DayField } from '../moment-fields.tsx'
import { MainButton } from '../main-button.tsx'
import { Checks } from './checks.tsx'
import type { TermsFacts } from './facts.ts'
import { adWords, slotDeskWords } from './words.ts'

/** What was agreed: who, from when to when, how much, and where. */
export function TermsForm({ facts }: { facts: TermsFacts }): Html {
  return (
    <form class="form terms" action={facts.action} method="post">
      <input type="hidden" name="revision" value={facts.terms.revision} />
      <div class="sheet">
        <div>
          <Who facts={facts} />
          <When facts={facts} />
          <HowMuch facts={facts} />
        </div>
        <div class="particulars">
          <Where facts={facts} />
        </div>
      </div>
      <MainButton>{adWords.save}</MainButton>
    </form>
  )
}

function Who({ facts: { terms, errors, industries } }: { facts: TermsFacts }): Html {
  const { name, nameHelp, advertiser, industry, industryHelp, isHouse, isHouseHelp } = adWords
  return (
    <>
      <TextField name="name" label={name} help={nameHelp} value={terms.name} errors={errors} />
      <div class="pair">
        <TextField name="advertiser" label={advertiser} value={terms.advertiser} errors={errors} />
        <TextField
          name="industry"
          label={industry}
          help={industryHelp}
          value={terms.industry}
          errors={errors}
          suggestions={industries.map((one) => ({ value: one, label: one }))}
        />
      </div>
      <CheckField name="isHouse" label={isHouse} help={isHouseHelp} checked={terms.isHouse} />
    </>
  )
}

function When({ facts: { terms, errors, zone } }: { facts: TermsFacts }): Html {
  return (
    <div class="pair">
      <DayField
        name="from"
        label={adWords.from}
        help={adWords.fromHelp(zone)}
        value={terms.from}
        zone={zone}
        errors={errors}
      />
      <DayField
        name="until"
        label={adWords.until}
        help={adWords.untilHelp}
        value={terms.until}
        zone={zone}
        errors={errors}
      />
    </div>
  )
}

function HowMuch({ facts: { terms, errors } }: { facts: TermsFacts }): Html {
  const field = (name: 'weight' | 'share' | 'onePageIn', label: string, help: string) => (
    <TextField name={name} label={label} help={help} value={terms[name]} errors={errors} />
  )
  return (
    <div class="pair three">
      {field('weight', adWords.weight, adWords.weightHelp)}
      {field('share', adWords.share, adWords.shareHelp)}
      {field('onePageIn', adWords.onePageIn, adWords.onePageInHelp)}
    </div>
  )
}

function Where({ facts: { terms, errors, sections } }: { facts: TermsFacts }): Html {
  const slots = slotNames.map((id: SlotName) => ({ id, name: slotDeskWords[id] }))
  return (
    <>
      <Checks name="slots" legend={adWords.slots} choices={slots} ticked={terms.slots} errors={errors} />
      {sections.length > 0 && (
        <Checks
          name="sections"
          legend={adWords.sections}
          help={adWords.sectionsHelp}
          choices={sections}
          ticked={terms.sections}
          errors={errors}
        />
      )}
      <TextField
        name="topics"
        label={adWords.topics}
        help={adWords.topicsHelp}
        value={terms.topics}
        errors={errors}
      />
    </>
  )
}
