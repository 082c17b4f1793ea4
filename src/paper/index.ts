// The front door of the paper itself: its name and settings, and its address book.
export { setLook } from './actions/set-look.ts'
export { setPaper } from './actions/set-paper.ts'
export { setSnippets } from './actions/set-snippets.ts'
export { LookForm, lookQuery } from './contract.ts'
export { firstMachines, type Machines, securityUntil, usesOf, wholeAddress } from './machines.ts'
export type { FootLink, Menus } from './menus.ts'
export { type Policies, policies, type Policy, policyNames } from './policies.ts'
export {
  faultsIn,
  firstSettings,
  mayKeepSnippets,
  maySetPaper,
  maySetUp,
  type Profile,
  type Redirect,
  type SettingFault,
  type Settings,
} from './model.ts'
export { originOf, scriptOrigins, type Snippets, thirdParties } from './snippets.ts'
export { type SnippetFault, tagsIn, textOfTags, type WrongTag } from './snippet-tags.ts'
export {
  findRedirects,
  findRedirect,
  insertRedirects,
  listRedirects,
  redirectsAmong,
  removeRedirects,
  removeRedirectsTo,
  saveRedirect,
  settingsDecided,
  settingsOf,
} from './store.ts'
