// The front door of shares: the picture of a shared link, drawn where a story has none.
export { shareOf } from './card.ts'
