import { type Command, oneOperand } from './command.ts'

export const restore: Command = {
  name: 'restore',
  usage: 'restore FILE',
  summary: 'bring a saved paper back',
  help: `
Fills an empty data folder from a file that backup wrote. Refused where a paper already is, and beside a running server.`,
  options: {},
  operands: oneOperand,
  run: async () => {
    throw new Error('restore is not built yet')
  },
}
