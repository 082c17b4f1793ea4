import { removeEdition } from '#demo/index.ts'
import { clock } from '#platform/mint.ts'
import { type Command, noOperands } from './command.ts'
import { withNotedPaper } from './with-paper.ts'

export const demoRemove: Command = {
  name: 'demo remove',
  usage: 'demo remove',
  summary: 'take the demo edition out',
  help: `
Removes the stories, people and sections that the demo edition brought, and nothing that you wrote. Works beside a running
server, which shows it within a second.`,
  options: {},
  operands: noOperands,
  run: ({ config, say }) =>
    withNotedPaper(config, 'demo remove', async (store) => {
      const count = await removeEdition(store, clock())
      say(
        count === 0
          ? 'There is nothing of the demo edition here.'
          : `The demo edition is out: ${count} stories are gone.`,
      )
      return 0
    }),
}
