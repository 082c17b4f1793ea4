// The front door of copy: facts for a page in the reader's words, and a body drawn for page or feed.
export { type Edition, editionOf, endOf } from './edition.ts'
export { framesIn } from './embeds.tsx'
export { bodyHtml, feedHtml } from './html.tsx'
export { noticesOf, storyFacts, type Subject } from './story.ts'
export { pressPictureOf } from './lead.ts'
export { pictureOf, teaserPicture } from './pictures.ts'
export { type Album, albumOf, ofKind, picturable } from './shown.ts'
export { plainTeaserFacts, teaserFacts } from './teasers.ts'
