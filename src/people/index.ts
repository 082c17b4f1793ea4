// The front door of people: accounts, sessions, roles and rights.
export { type Browser, type Entry } from './actions/come-in.ts'
export { type KeepFault, letBackIn, resetDoor, setRole, suspend } from './actions/keep-account.ts'
export {
  addPasskey,
  beginAuthenticator,
  confirmAuthenticator,
  describeSelf,
  dropAuthenticator,
  dropPasskey,
  endOtherSessions,
  endSession,
  renewRecoveryCodes,
  setPassword,
} from './actions/keep-own-account.ts'
export { handOutLink, linkForMail, makeLink } from './actions/make-link.ts'
export { openAccount } from './actions/open-account.ts'
export { signIn } from './actions/sign-in.ts'
export { signInWithCode } from './actions/sign-in-with-code.ts'
export { type Signed, signInWithPasskey } from './actions/sign-in-with-passkey.ts'
export { provePassword, signInWithPassword } from './actions/sign-in-with-password.ts'
export { signOut, signOutEverywhere } from './actions/sign-out.ts'
export { slowDown, waitSeconds } from './actions/slow-down.ts'
export {
  endedCookie,
  halfSessionCookie,
  halfSessionToken,
  sessionCookie,
  sessionToken,
} from './cookie.ts'
export {
  type Account,
  type AccountId,
  type Actor,
  admits,
  anonymous,
  can,
  type Door,
  emailIn,
  isAtMost,
  machine,
  isNobodyYet,
  noAddress,
  unnamed,
  mayEnterNewsroom,
  mayKeepAccounts,
  mayKeepOwnAccount,
  maySignAnew,
  mostCodeTries,
  type Permission,
  permission,
  type Role,
  roles,
  type StaffRole,
  staffRoles,
  type Way,
} from './model.ts'
export { demand } from './permissions.ts'
export { doorTables, triesTables } from './schema.ts'
export {
  accountsByIds,
  allDesks,
  desksOf,
  findAccount,
  findAccountByEmail,
  findOwner,
  listAccounts,
} from './store/accounts.ts'
export {
  type Factors,
  factorsByIds,
  factorsOf,
  findAuthenticator,
  findPasskey,
  findPasswordHash,
  insertChallenge,
  listPasskeys,
  noFactors,
  takeChallenge,
} from './store/factors.ts'
export { accountOfLink } from './store/links.ts'
export {
  actorOfSession,
  findHalfSession,
  findSession,
  listSessions,
  type OpenSession,
} from './store/sessions.ts'
