// The front door of the paper itself: its name and settings, and its address book.
export { setLook } from './actions/set-look.ts'
export { setPaper } from './actions/set-paper.ts'
export { LookForm, lookQuery } from './contract.ts'
export { firstMachines, type Machines, securityUntil, usesOf, wholeAddress } from './machines.ts'
export { type Policies, policies, type Policy, policyNames } from './policies.ts'
export {
  faultsIn,
  firstSettings,
  maySetPaper,
  maySetUp,
  type Profile,
  type Redirect,
  type SettingFault,
  type Settings,
} from './model.ts'
export {
  findFirstRedirect,
  findRedirect,
  insertRedirects,
  redirectsAmong,
  removeRedirects,
  removeRedirectsTo,
  settingsDecided,
  settingsOf,
} from './store.ts'
