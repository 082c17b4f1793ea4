import { type Command, noOperands } from './command.ts'

export const serve: Command = {
  name: 'serve',
  usage: 'serve',
  summary: 'print the paper and open the newsroom',
  help: `
Makes the data folder and the tables where they are missing, prints the demo edition into an empty paper,
then serves until it is stopped (Ctrl-C or SIGTERM). Says the address of the paper, of the newsroom, and, until
somebody has signed in, a link that signs the owner in once.

One server owns a data folder; a second one on it is refused. The other commands work beside a running server.
/healthz answers while the process lives, /readyz once it serves.`,
  options: {},
  operands: noOperands,
  run: async () => {
    throw new Error('serve is not built yet')
  },
}
