// The logo, for light paper and for dark.
import type { Html } from '#platform/view/html.ts'
import type { FieldError } from '#ui/fields.tsx'
import { tones } from '#ui/theme/look.ts'
import type { LogoFacts, LookFields } from './facts.ts'
import { Group } from './group.tsx'
import { logoNames, lookWords } from './look-words.ts'
import { Again, PictureCards, PictureFinder } from './picture-cards.tsx'
import { pictureWords } from './picture-words.ts'

interface Props {
  /** The address of the page, to come back to. */
  readonly page: string
  /** What the paper is called. */
  readonly paper: string
  readonly fields: LookFields
  readonly errors: readonly FieldError[]
  readonly logos: LogoFacts
}
export function LogoFields({ page, paper, fields, errors, logos }: Props): Html {
  const here = `${page}#logo`
  return (
    <Group title={lookWords.logo} hint={lookWords.logoHelp} id="logo">
      <PictureFinder {...{ errors }} query={logos.query} found={logos.found} action={here} />
      {tones.map((tone) => (
        <PictureCards
          {...{ errors }}
          name={logoNames[tone]}
          legend={lookWords[logoNames[tone]]}
          class={`on-${tone}`}
          choices={logos[tone]}
          chosen={fields[logoNames[tone]]}
          none={{ shown: paper, label: lookWords.logoNone }}
          file={lookWords.logoFile[tone]}
        />
      ))}
      <p class="deeds">
        <Again action={here}>{pictureWords.bringIn}</Again>
      </p>
    </Group>
  )
}
