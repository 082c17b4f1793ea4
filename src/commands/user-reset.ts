import { type Command, oneOperand } from './command.ts'

export const userReset: Command = {
  name: 'user reset',
  usage: 'user reset EMAIL',
  summary: 'let somebody in again',
  help: `
Ends every session of that account and prints a new link that signs in once and is good for a day.`,
  options: {},
  operands: oneOperand,
  run: async () => {
    throw new Error('user reset is not built yet')
  },
}
