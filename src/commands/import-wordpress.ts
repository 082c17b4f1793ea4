import { reason } from '#platform/reason.ts'
import type { Command, Context } from './command.ts'
import { openGauge } from './gauge.ts'
import { type Ended, importInThread } from './import-thread.ts'

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
      return told(context, await imported(context, stopping.signal))
    } catch (error) {
      context.complain(
        `The import stopped: ${reason(error)}. What was stored stays; run the same command again to go on.`,
      )
      return 1
    } finally {
      process.off('SIGINT', stop).off('SIGTERM', stop)
    }
  },
}

async function imported({ config, operands, options }: Context, signal: AbortSignal): Promise<Ended> {
  const { 'dry-run': dryRun, report } = options
  const order = {
    config,
    files: operands,
    dryRun: dryRun === true,
    report: typeof report === 'string' ? report : null,
  }
  const gauge = openGauge()
  try {
    return await importInThread(
      order,
      ({ stage, done, total, posts }) =>
        gauge.show({ label: labels[stage], done, total, count: posts, unit: 'posts' }),
      signal,
    )
  } finally {
    gauge.end()
  }
}
const labels = { reading: 'Checking', storing: 'Importing' } as const

function told({ say, complain, options }: Context, outcome: Ended): number {
  if (!outcome.ok) {
    complain(outcome.sentence)
    return 1
  }
  say(outcome.summary)
  if (outcome.isWhole) {
    if (options['dry-run'] === true) say('\nThis was a dry run: nothing was stored.')
    return 0
  }
  complain('Stopped. What was stored stays; run the same command again to go on.')
  return 1
}
