import type { Html } from '#platform/view/html.ts'
import { AreaField, CheckField, ChoiceField, type FieldError, TextField } from '#ui/fields.tsx'
import type { Place } from '#ui/facts.ts'
import { Link } from '#ui/link.tsx'
import { addresses } from './addresses.ts'
import type { Desk, MachineFields, Said } from './facts.ts'
import { Group } from './group.tsx'
import { machineWords } from './machine-words.ts'
import { SaveButton, SettingsFrame } from './settings-frame.tsx'

interface Props {
  readonly desk: Desk
  readonly fields: MachineFields
  readonly errors: readonly FieldError[]
  readonly said?: Said | undefined
  /** What is served now. */
  readonly files: readonly Place[]
  /** Of the security contact: until when it is served, or that it is over. */
  readonly confirmation?: string | undefined
}

/** What programs may do with the paper, and what they are told of it. */
export function MachinesPage({ desk, said, files, ...form }: Props): Html {
  return (
    <SettingsFrame
      here={addresses.machines}
      desk={desk}
      title={machineWords.title}
      said={said}
      errors={form.errors}
    >
      <form class="form" action={addresses.machines} method="post">
        <p>{machineWords.hint}</p>
        <Files of={files} />
        <Readers {...form} />
        <Rights {...form} />
        <Ourselves {...form} />
        <SaveButton />
      </form>
    </SettingsFrame>
  )
}

const Files = ({ of }: { of: readonly Place[] }): Html => (
  <ul class="subsections">
    {of.map(({ name, path }) => (
      <li>
        <Link to={path}>{name}</Link>
      </li>
    ))}
  </ul>
)

type Form = Pick<Props, 'fields' | 'errors' | 'confirmation'>

function Readers({ fields }: Form): Html {
  return (
    <Group title={machineWords.who} hint={machineWords.whoHint}>
      {(['search', 'answers', 'training'] as const).map((name) => (
        <CheckField
          name={name}
          label={machineWords[name]}
          help={machineWords[`${name}Help`]}
          checked={fields[name]}
        />
      ))}
    </Group>
  )
}

function Rights({ fields, errors }: Form): Html {
  const choices = [
    { value: '', label: machineWords.miningUnsaid },
    { value: 'reserved', label: machineWords.miningReserved },
    { value: 'open', label: machineWords.miningOpen },
  ]
  return (
    <Group title={machineWords.rights}>
      <ChoiceField
        name="mining"
        label={machineWords.mining}
        help={machineWords.miningHelp}
        value={fields.mining}
        choices={choices}
        errors={errors}
      />
      <Line name="miningPolicy" fields={fields} errors={errors} />
      <Line name="licence" fields={fields} errors={errors} />
      <Line name="terms" fields={fields} errors={errors} />
      {(['rsl', 'contentUsage'] as const).map((name) => (
        <CheckField
          name={name}
          label={machineWords[name]}
          help={machineWords[`${name}Help`]}
          checked={fields[name]}
        />
      ))}
    </Group>
  )
}

function Ourselves({ fields, errors, confirmation }: Form): Html {
  return (
    <>
      <Group title={machineWords.feeds}>
        <Line name="hub" fields={fields} errors={errors} />
      </Group>
      <Group title={machineWords.others}>
        <Area name="trust" fields={fields} errors={errors} />
        <Line name="securityContact" fields={fields} errors={errors} />
        <CheckField name="confirmed" label={machineWords.confirmed} help={confirmation} checked={false} />
        <Area name="humans" fields={fields} errors={errors} />
        <Area name="llms" fields={fields} errors={errors} />
      </Group>
    </>
  )
}

type LineName = 'miningPolicy' | 'licence' | 'terms' | 'hub' | 'securityContact'
type AreaName = 'trust' | 'humans' | 'llms'

const Line = ({ name, fields, errors }: { name: LineName } & Form): Html => (
  <TextField
    name={name}
    label={machineWords[name]}
    help={machineWords[`${name}Help`]}
    value={fields[name]}
    errors={errors}
  />
)
const Area = ({ name, fields, errors }: { name: AreaName } & Form): Html => (
  <AreaField
    name={name}
    label={machineWords[name]}
    help={machineWords[`${name}Help`]}
    value={fields[name]}
    rows={4}
    errors={errors}
  />
)
