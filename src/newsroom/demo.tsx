import type { Html } from '#platform/view/html.ts'
import { addresses } from './addresses.ts'
import type { Desk, Said } from './facts.ts'
import { SettingsFrame } from './settings-frame.tsx'
import { demoWords } from './setup-words.ts'

interface Props {
  readonly desk: Desk
  /** How many of its stories there are. */
  readonly count: number
  readonly said?: Said | undefined
}

/** What goes, what stays, and one button. */
export function DemoPage({ desk, count, said }: Props): Html {
  return (
    <SettingsFrame here={addresses.demo} desk={desk} title={demoWords.title} said={said}>
      {count === 0 && !said && <p>{demoWords.none}</p>}
      {count > 0 && (
        <form class="form" action={addresses.demo} method="post">
          <p>{demoWords.goes(count)}</p>
          <p>
            {demoWords.stays} {demoWords.noWayBack}
          </p>
          <p class="deeds">
            <button type="submit" class="deed grave" name="demo" value="remove">
              {demoWords.button}
            </button>
          </p>
        </form>
      )}
    </SettingsFrame>
  )
}
