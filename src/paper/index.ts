// The front door of the paper itself: its name and settings, and its address book.
export { setPaper } from './actions/set-paper.ts'
export {
  firstSettings,
  mayRedirect,
  maySetPaper,
  type Profile,
  type Redirect,
  type Settings,
} from './model.ts'
export {
  findRedirect,
  insertRedirects,
  redirectsAmong,
  leadOn,
  removeRedirects,
  removeRedirectsTo,
  saveRedirects,
  settingsOf,
} from './store.ts'
