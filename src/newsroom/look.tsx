import type { Html } from '#platform/view/html.ts'
import type { Place } from '#ui/facts.ts'
import { addresses } from './addresses.ts'
import type { Desk, Said } from './facts.ts'
import { Colour, Layouts, type LookFormFacts, Pair, Theme } from './look-fields.tsx'
import { lookWords } from './look-words.ts'
import { LogoFields } from './logo-fields.tsx'
import { OnEnter } from './picture-cards.tsx'
import { SettingsFrame } from './settings-frame.tsx'

interface Props extends LookFormFacts {
  readonly desk: Desk
  readonly said?: Said | undefined
  /** Pages in the look that is tried on, none of them saved. */
  readonly tried: readonly (Place & { readonly isNarrow: boolean })[]
  readonly hasFormer: boolean
}

/** The look of the paper, with the real front in it before anybody saves. */
export function LookPage({ desk, said, tried, hasFormer, ...form }: Props): Html {
  return (
    <SettingsFrame here={addresses.look} desk={desk} title={lookWords.title} said={said} errors={form.errors}>
      {tried.length > 0 && <Tried pages={tried} />}
      <form class="form look-form" action={addresses.look} method="post" enctype="multipart/form-data">
        <p>{lookWords.hint}</p>
        <OnEnter deed="try">{lookWords.tryOn}</OnEnter>
        <Theme {...form} />
        <Pair {...form} />
        <Colour {...form} />
        <LogoFields page={addresses.look} paper={desk.paper} {...form} />
        <Layouts {...form} />
        <p class="deeds">
          <button type="submit" class="deed" name="deed" value="try">
            {lookWords.tryOn}
          </button>
          <button type="submit" class="deed main" name="deed" value="save">
            {lookWords.save}
          </button>
        </p>
      </form>
      {hasFormer && (
        <form class="deeds" action={addresses.formerLook} method="post">
          <button type="submit" class="plain">
            {lookWords.former}
          </button>
        </form>
      )}
    </SettingsFrame>
  )
}

const Tried = ({ pages }: { pages: Props['tried'] }): Html => (
  <section class="tried">
    <h2>{lookWords.tried}</h2>
    {pages.map(({ name, path, isNarrow }) => (
      <figure class={isNarrow ? 'tried-narrow' : 'tried-wide'}>
        <figcaption>{name}</figcaption>
        <iframe src={path} title={name} />
      </figure>
    ))}
  </section>
)
