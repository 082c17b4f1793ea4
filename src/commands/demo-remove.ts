import { type Command, noOperands } from './command.ts'

export const demoRemove: Command = {
  name: 'demo remove',
  usage: 'demo remove',
  summary: 'take the demo edition out',
  help: `
Removes the stories, people and sections that the demo edition brought, and nothing that you wrote.`,
  options: {},
  operands: noOperands,
  run: async () => {
    throw new Error('demo remove is not built yet')
  },
}
