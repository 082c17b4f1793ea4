import type { Command } from './command.ts'

export const importWordpress: Command = {
  name: 'import wordpress',
  usage: 'import wordpress FILE…',
  summary: 'bring a WordPress archive in',
  help: `
Reads WordPress export files (Tools, Export, in WordPress) of any size: posts, pages, authors, categories, tags and
comments, with their dates, states, addresses and numbers. Nothing becomes public that was not.

Run twice it changes nothing; stopped at any moment it goes on where it was. A server on the same paper shows what came in.`,
  options: {
    'dry-run': { type: 'boolean', help: 'read and report everything, store nothing' },
    report: {
      type: 'string',
      value: 'FILE',
      help: 'write what was found, stored, dropped and changed, as JSON',
    },
  },
  operands: { least: 1, most: Number.POSITIVE_INFINITY },
  run: async () => {
    throw new Error('import wordpress is not built yet')
  },
}
