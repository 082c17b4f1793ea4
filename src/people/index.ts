// The front door of people: accounts, sessions, roles and rights.
export { makeLink } from './actions/make-link.ts'
export { openAccount } from './actions/open-account.ts'
export { signIn } from './actions/sign-in.ts'
export { signOut, signOutEverywhere } from './actions/sign-out.ts'
export { endedCookie, sessionCookie, sessionToken } from './cookie.ts'
export {
  type Account,
  type AccountId,
  type Actor,
  admits,
  anonymous,
  can,
  type Door,
  machine,
  mayEnterNewsroom,
  type Permission,
  permission,
  type Role,
  roles,
  type StaffRole,
  staffRoles,
} from './model.ts'
export { demand } from './permissions.ts'
export { doorTables } from './schema.ts'
export {
  accountOfLink,
  accountsByIds,
  actorOfSession,
  findAccount,
  findAccountByEmail,
  findOwner,
  hasEverSignedIn,
  listAccounts,
} from './store.ts'
