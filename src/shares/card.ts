import type { Edition } from '#copy/index.ts'
import { tellingOf } from '#copy/index.ts'
import { digestOf } from '#platform/mint.ts'
import type { Content, StoryId } from '#stories/index.ts'
import type { Picture } from '#ui/facts.ts'
import { type Card, sharePath, size, wording } from './model.ts'

/** A story as its card says it: its headline in its own language, what stands around it in the paper's. */
export function cardOf(edition: Edition, content: Pick<Content, 'headline' | 'sectionId' | 'extras'>): Card {
  const { paper, sections, settings } = edition
  const { theme, pair, accent } = settings.look
  const { written } = tellingOf(edition, content.extras.language)
  const around = { language: paper.language, direction: paper.direction }
  const section = sections.find(({ id }) => id === content.sectionId)?.name ?? ''
  return {
    headline: { words: content.headline, language: written.lang, direction: written.dir },
    section: { words: section, ...around },
    paper: { words: paper.name, ...around },
    look: { theme, pair, accent },
  }
}

export const digestOfCard = (card: Card): string => digestOf(wording(card))

/** For a page's head. It is drawn when somebody asks for it, if not before. */
export function shareOf(edition: Edition, id: StoryId, content: Parameters<typeof cardOf>[1]): Picture {
  const card = cardOf(edition, content)
  const said = [card.headline, card.section, card.paper].map(({ words }) => words)
  return {
    src: sharePath(id, digestOfCard(card)),
    ...size,
    alt: said.filter((words) => words !== '').join(' · '),
  }
}
