// A server that has loaded its program and waits to be told to begin, so that a test that kills one after another need not wait
// for each to load. It dies with whoever started it, and ends by itself where the real one would.
import { main } from '#commands/main.ts'
// The program loads a command when it is asked for it: here those that are killed are loaded before.
import '#commands/backup.ts'
import '#commands/restore.ts'
import '#commands/serve.ts'

const endWithParent = () => process.exit()
process.once('disconnect', endWithParent)
process.once('message', (argv: string[]) => {
  void run(argv)
})

process.send?.('loaded')

async function run(argv: readonly string[]): Promise<void> {
  process.exitCode = await main(argv, process.env)
  process.off('disconnect', endWithParent)
  process.disconnect?.()
}
