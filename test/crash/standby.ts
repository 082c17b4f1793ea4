// A server that has loaded its program and waits to be told to begin, so that a test that kills one after another need not wait
// for each to load. It dies with whoever started it.
import { main } from '#commands/main.ts'

process.once('disconnect', () => process.exit())
process.once('message', (argv: string[]) => {
  void main(argv, process.env).then((code) => process.exit(code))
})
