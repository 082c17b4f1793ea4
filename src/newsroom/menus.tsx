import type { Child, Html } from '#platform/view/html.ts'
import type { FieldError } from '#ui/fields.tsx'
import { addresses } from './addresses.ts'
import type { LinkRow } from './contract/menus.ts'
import type { Desk, Said } from './facts.ts'
import { menuWords } from './menu-words.ts'
import { SaveButton, SettingsFrame } from './settings-frame.tsx'

export interface MenuFields {
  readonly sections: readonly {
    readonly id: string
    readonly name: string
    readonly place: string
    readonly isUnder: boolean
  }[]
  readonly links: readonly LinkRow[]
  readonly profiles: readonly LinkRow[]
}

interface Props extends MenuFields {
  readonly desk: Desk
  readonly errors: readonly FieldError[]
  readonly said?: Said | undefined
}

/** What stands in the masthead and in the foot of every page. */
export function MenusPage({ desk, errors, said, sections, links, profiles }: Props): Html {
  return (
    <SettingsFrame here={addresses.menus} desk={desk} title={menuWords.title} said={said} errors={errors}>
      <form class="form" action={addresses.menus} method="post">
        <Part name="masthead" title={menuWords.masthead} help={menuWords.mastheadHelp} errors={errors}>
          <Sections of={sections} />
        </Part>
        <Part name="foot" title={menuWords.foot} help={menuWords.footHelp} errors={errors}>
          <FootLinks of={links} />
        </Part>
        <Part name="profiles" title={menuWords.profiles} help={menuWords.profilesHelp} errors={errors}>
          <Profiles of={profiles} />
        </Part>
        <SaveButton />
      </form>
    </SettingsFrame>
  )
}

interface PartProps {
  readonly name: string
  readonly title: string
  readonly help: string
  readonly errors: readonly FieldError[]
  readonly children: Child
}

/** What is wrong with a part is told at its head: a row has no room for it. */
function Part({ name, title, help, errors, children }: PartProps): Html {
  return (
    <fieldset class="group" id={name} tabindex={-1}>
      <legend>{title}</legend>
      <p class="help">{help}</p>
      {errors
        .filter(({ field }) => field === name)
        .map(({ message }) => (
          <p class="wrong">{message}</p>
        ))}
      {children}
    </fieldset>
  )
}

const { columns } = menuWords

function Sections({ of }: { of: MenuFields['sections'] }): Html {
  return (
    <table class="rows">
      <Columns of={[columns.place, columns.section]} />
      <tbody>
        {of.map(({ id, name, place, isUnder }) => (
          <tr>
            <td class="place">
              <input type="hidden" name="menuSection[]" value={id} />
              <Cell name="menuPlace[]" value={place} label={menuWords.placeOf(name)} numeric />
            </td>
            <td class={isUnder ? 'name under' : 'name'}>
              <bdi>{name}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const spare = 3
const blank: LinkRow = { place: '', name: '', address: '' }
const withSpare = (rows: readonly LinkRow[]): readonly LinkRow[] => [
  ...rows,
  ...Array.from({ length: spare }, () => blank),
]

function FootLinks({ of }: { of: readonly LinkRow[] }): Html {
  return (
    <table class="rows">
      <Columns of={[columns.place, columns.name, columns.address]} />
      <tbody>
        {withSpare(of).map(({ place, name, address }, at) => (
          <tr>
            <td class="place">
              <Cell name="linkPlace[]" value={place} label={menuWords.placeOfLink(at + 1)} numeric />
            </td>
            <td>
              <Cell name="linkName[]" value={name} label={menuWords.nameOf(at + 1)} />
            </td>
            <td class="more">
              <Cell name="linkPath[]" value={address} label={menuWords.addressOf(at + 1)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Profiles({ of }: { of: readonly LinkRow[] }): Html {
  return (
    <table class="rows">
      <Columns of={[columns.name, columns.address]} />
      <tbody>
        {withSpare(of).map(({ name, address }, at) => (
          <tr>
            <td>
              <Cell name="profileName[]" value={name} label={menuWords.profileName(at + 1)} />
            </td>
            <td class="more">
              <Cell name="profileUrl[]" value={address} label={menuWords.profileAddress(at + 1)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Columns = ({ of }: { of: readonly string[] }): Html => (
  <thead>
    <tr>
      {of.map((name) => (
        <th
          scope="col"
          class={name === columns.address ? 'more' : name === columns.place ? 'place' : undefined}
        >
          {name}
        </th>
      ))}
    </tr>
  </thead>
)

interface CellProps {
  readonly name: string
  readonly value: string
  readonly label: string
  readonly numeric?: boolean
}

const Cell = ({ name, value, label, numeric }: CellProps): Html => (
  <input
    type="text"
    {...{ name, value }}
    aria-label={label}
    autocomplete="off"
    inputmode={numeric ? 'numeric' : undefined}
    dir={numeric ? undefined : 'auto'}
  />
)
