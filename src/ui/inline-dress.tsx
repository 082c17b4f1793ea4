// The look of the paper inside a page that stands alone: it can fetch nothing, so it carries its sheet and two faces.
import { type Html, trusted } from '#platform/view/html.ts'
import { inlineSheet } from './theme/assets.ts'

export const InlineDress = (): Html => <style>{trusted(inlineSheet())}</style>
