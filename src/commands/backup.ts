import { type Command, oneOperand } from './command.ts'

export const backup: Command = {
  name: 'backup',
  usage: 'backup FILE',
  summary: 'save the whole paper in one file',
  help: `
Writes one file that holds everything of one moment, also while a server is publishing. FILE must not exist yet.`,
  options: {},
  operands: oneOperand,
  run: async () => {
    throw new Error('backup is not built yet')
  },
}
