// The paper's logo as its pages print it.
import type { Id } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import { heightAt, type Medium, picturePath, widthsOf } from '#media/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import type { Logo, Picture } from '#ui/facts.ts'
import type { Look } from '#ui/theme/look.ts'
import { pictureOf } from './pictures.ts'
import { albumOf, picturable, type Shown } from './shown.ts'

/**
 * The local theme sets the name on a band of its colour, by day and by lamp, and so takes the logo for dark paper both times. What the
 * library has no more, or may not show any more, is as if it had never been chosen: the name stands in type.
 */
export async function logoOf(
  db: Reader,
  printing: { readonly shown: Shown; readonly now: Instant },
  { theme, logo: { light, dark } }: Look,
): Promise<Logo | undefined> {
  const ids = [light, dark].flatMap((id) => id ?? [])
  if (ids.length === 0) return undefined
  const album = await albumOf(db, printing, ids)
  const shownOf = (id: Id<'media'> | null): Picture | undefined => {
    const medium = id === null ? undefined : picturable(album, id)
    return medium && plain(medium)
  }
  const [byDay, byLamp] = [shownOf(light), shownOf(dark)]
  if (theme === 'local') return byLamp && { light: byLamp, dark: byLamp }
  return byDay && { light: byDay, dark: byLamp }
}

/** One file, in a form that keeps what is transparent: as wide as the largest masthead has use for. */
function plain(medium: Medium): Picture {
  if (medium.kind === 'drawing') return pictureOf(medium, '')
  const width = widthsOf(medium).findLast((one) => one <= 960) ?? widthsOf(medium)[0] ?? 1
  return { src: picturePath(medium, width, 'webp'), width, height: heightAt(medium, width), alt: '' }
}
