import type { Imported, Progress } from '#imports/index.ts'
import { openStore } from '#platform/db/open.ts'
import { clock } from '#platform/mint.ts'
import { migrateStore } from '#app.ts'
import type { Command, Context } from './command.ts'
import { openGauge } from './gauge.ts'

/** Loaded when it is used: a server need not hold the readers of XML and of other people's markup. */
const imports = () => import('#imports/index.ts')

export const importWordpress: Command = {
  name: 'import wordpress',
  usage: 'import wordpress FILE…',
  summary: 'bring a WordPress archive in',
  help: `
Reads WordPress export files (Tools, Export, in WordPress) of any size: posts, pages, authors, categories, tags and
comments, with their dates, states, addresses and numbers. Nothing becomes public that was not. Old addresses answer
as before, or lead on. Every file is read to its end first: if one is not right, nothing is stored.

Run twice it changes nothing; stopped at any moment it goes on where it was. What the newsroom has changed since is never
overwritten. A server on the same paper shows what came in.`,
  options: {
    'dry-run': { type: 'boolean', help: 'read and report everything, store nothing' },
    report: {
      type: 'string',
      value: 'FILE',
      help: 'write what was found, stored, dropped and changed, as JSON',
    },
  },
  operands: { least: 1, most: Number.POSITIVE_INFINITY },
  run: async (context) => {
    const stopping = new AbortController()
    const stop = (): void => stopping.abort()
    process.once('SIGINT', stop).once('SIGTERM', stop)
    try {
      return await told(context, await imported(context, stopping.signal))
    } catch (error) {
      context.complain(
        `The import stopped: ${(error as Error).message}. What was stored stays; run the same command again to go on.`,
      )
      return 1
    } finally {
      process.off('SIGINT', stop).off('SIGTERM', stop)
    }
  },
}

async function imported(context: Context, signal: AbortSignal): Promise<Imported> {
  const { config, operands, options } = context
  const store = await openStore(config)
  const { importWordpress: bringIn } = await imports()
  const gauge = openGauge()
  try {
    await migrateStore(store)
    return await bringIn({
      store,
      files: operands,
      clock,
      signal,
      dryRun: options['dry-run'] === true,
      report: typeof options['report'] === 'string' ? options['report'] : null,
      progress: ({ stage, done, total, posts }: Progress) =>
        gauge.show({
          label: stage === 'reading' ? 'Checking' : 'Importing',
          done,
          total,
          count: posts,
          unit: 'posts',
        }),
    })
  } finally {
    gauge.end()
    await store.close()
  }
}

async function told({ say, complain, options }: Context, outcome: Imported): Promise<number> {
  if (!outcome.ok) {
    complain(outcome.sentence)
    return 1
  }
  const { summaryOf } = await imports()
  say(summaryOf(outcome.tally))
  if (outcome.isWhole) {
    if (options['dry-run'] === true) say('\nThis was a dry run: nothing was stored.')
    return 0
  }
  complain('Stopped. What was stored stays; run the same command again to go on.')
  return 1
}
