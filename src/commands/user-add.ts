import { type Command, oneOperand } from './command.ts'

export const userAdd: Command = {
  name: 'user add',
  usage: 'user add EMAIL',
  summary: 'open an account for one of the staff',
  help: `
Prints a link that signs them in once and is good for a day.`,
  options: {
    name: {
      type: 'string',
      value: 'NAME',
      help: 'as it is shown in the newsroom; the part before the @ otherwise',
    },
    role: { type: 'string', value: 'ROLE', help: 'owner, editor, writer …; writer otherwise' },
  },
  operands: oneOperand,
  run: async () => {
    throw new Error('user add is not built yet')
  },
}
