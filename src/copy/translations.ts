import type { Instant } from '#kernel/time.ts'
import { isSameLanguage, ownName } from '#languages/tag.ts'
import { openTranslations, type Translation } from '#stories/index.ts'
import type { TranslationPlace } from '#ui/facts.ts'
import type { Edition } from './edition.ts'
import { tellingOf } from './telling.ts'

/** A story's languages as a reader chooses among them, each by its own name and once. Who reads none of them gets the paper's, or the first. */
export function translationPlaces(
  edition: Edition,
  translations: readonly Translation[],
  now: Instant,
): readonly TranslationPlace[] {
  const places = openTranslations(translations, now).map(({ path, language }) => {
    const { written } = tellingOf(edition, language)
    return { name: ownName(written.lang), path, written }
  })
  const each = places.filter(
    ({ written }, at) => places.findIndex((other) => other.written.lang === written.lang) === at,
  )
  const home = each.find(({ written }) => isSameLanguage(written.lang, edition.paper.language)) ?? each[0]
  return each.map((place) => ({ ...place, isDefault: place === home }))
}
