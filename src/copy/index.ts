// The front door of copy: facts for a page in the reader's words, and a body drawn for page or feed.
export { adPlace } from './ad-place.ts'
export { type Edition, editionOf } from './edition.ts'
export { bodyHtml, feedHtml } from './html.tsx'
export { noticesOf, storyFacts, type Subject } from './story.ts'
export { teaserFacts } from './teasers.ts'
export { tellingOf } from './telling.ts'
export { translationPlaces } from './translations.ts'
