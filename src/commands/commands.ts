import { backup } from './backup.ts'
import type { Command } from './command.ts'
import { demoRemove } from './demo-remove.ts'
import { doctor } from './doctor.ts'
import { importWordpress } from './import-wordpress.ts'
import { restore } from './restore.ts'
import { serve } from './serve.ts'
import { userAdd } from './user-add.ts'
import { userReset } from './user-reset.ts'

/** Every command there is, in the order in which the help shows them. */
export const commands: readonly Command[] = [
  serve,
  importWordpress,
  backup,
  restore,
  doctor,
  userAdd,
  userReset,
  demoRemove,
]
