import type { Command } from './command.ts'

/** Every command there is, in the order in which the help shows them. Only the one that is asked for is loaded: not all need the paper. */
const doors: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./serve.ts')).serve,
  'import wordpress': async () => (await import('./import-wordpress.ts')).importWordpress,
  'import verify': async () => (await import('./import-verify.ts')).importVerify,
  backup: async () => (await import('./backup.ts')).backup,
  restore: async () => (await import('./restore.ts')).restore,
  doctor: async () => (await import('./doctor.ts')).doctor,
  'user add': async () => (await import('./user-add.ts')).userAdd,
  'user role': async () => (await import('./user-role.ts')).userRole,
  'user reset': async () => (await import('./user-reset.ts')).userReset,
  'record verify': async () => (await import('./record-verify.ts')).recordVerify,
  'demo remove': async () => (await import('./demo-remove.ts')).demoRemove,
}

export const commandNames: readonly string[] = Object.keys(doors)

export const commandsOf = (names: readonly string[]): Promise<Command[]> =>
  Promise.all(names.flatMap((name) => doors[name]?.() ?? []))
