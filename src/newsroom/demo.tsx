import type { Html } from '#platform/view/html.ts'
import { addresses } from './addresses.ts'
import { DeskFrame } from './desk-frame.tsx'
import type { Desk, Said } from './facts.ts'
import { SaidLine } from './said.tsx'
import { SettingsHead } from './setting-doors.tsx'
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
    <DeskFrame desk={desk} title={demoWords.title}>
      <SettingsHead here={addresses.demo} desk={desk}>
        {demoWords.title}
      </SettingsHead>
      {said && <SaidLine said={said} />}
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
    </DeskFrame>
  )
}
