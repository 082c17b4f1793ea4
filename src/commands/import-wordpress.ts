import { reason } from '#platform/reason.ts'
import type { Command, Context } from './command.ts'
import { openGauge } from './gauge.ts'
import { type Ended, importInThread } from './import-thread.ts'

export const importWordpress: Command = {
  name: 'import wordpress',
  usage: 'import wordpress FILE…',
  summary: 'bring a WordPress archive in',
  help: `
Reads WordPress export files (Tools, Export, in WordPress) of any size, plain, gzipped or several in a zip archive:
posts, pages, authors, categories, tags, comments, the records of pictures and files, and what plugins added, with
dates, states, addresses and numbers. Several files of one export belong together: name them all at once. Nothing
becomes public that was not. Old addresses answer as before, or lead on. Every file is read to its end first: if one
is not right, nothing is stored.

Types and taxonomies of plugins become what they usually are; --dry-run prints the map of that, which can be saved,
changed and given back with --map.

A paper that nobody has named yet takes the old site's name, tagline, language and, where it is certain, time zone.
Menus are told in the report, each line with where it leads now.

Pictures and files are recorded with what is said of them. With --media their bytes come too, after the texts: from a
copy of the old site's folder, or from the old site itself, a few at a time. What does not come is listed in the
report; run the same command again to go on with what is missing. Pictures that stand in a text itself come with it.

Run twice it changes nothing; stopped at any moment it goes on where it was. What the newsroom has changed since is never
overwritten. A server on the same paper shows what came in.`,
  options: {
    'dry-run': { type: 'boolean', help: 'read and report everything, store nothing' },
    media: {
      type: 'string',
      value: 'FROM',
      help: 'bytes of pictures and files: a folder (a copy of wp-content/uploads), fetch (from the old site) or skip (the default)',
    },
    map: {
      type: 'string',
      value: 'FILE',
      help: 'what becomes of types and taxonomies, as JSON; --dry-run prints the one that is used',
    },
    'keep-partial': {
      type: 'boolean',
      help: 'take what is whole of a file that breaks off, as a download does that was cut short',
    },
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
  const { 'dry-run': dryRun, report, map, media, 'keep-partial': keepPartial } = options
  const order = {
    config,
    files: operands,
    dryRun: dryRun === true,
    keepPartial: keepPartial === true,
    report: typeof report === 'string' ? report : null,
    map: typeof map === 'string' ? map : null,
    media: typeof media === 'string' ? media : 'skip',
  }
  const gauge = openGauge()
  try {
    return await importInThread(
      order,
      ({ stage, done, total, posts }) =>
        gauge.show({
          label: labels[stage],
          done,
          total,
          count: posts,
          unit: stage === 'bytes' ? 'files' : 'posts',
        }),
      signal,
    )
  } finally {
    gauge.end()
  }
}
const labels = {
  reading: 'Checking',
  pictures: 'Recording',
  storing: 'Importing',
  bytes: 'Pictures',
} as const

function told({ say, complain, options }: Context, outcome: Ended): number {
  if (!outcome.ok) {
    complain(outcome.sentence)
    return 1
  }
  say(outcome.summary)
  if (options['dry-run'] === true)
    say(`\nThe map that was used (save it, change it, and give it back with --map):\n${outcome.map}`)
  for (const note of outcome.notes) complain(note)
  if (outcome.isWhole) {
    if (options['dry-run'] === true) say('\nThis was a dry run: nothing was stored.')
    return 0
  }
  complain('Stopped. What was stored stays; run the same command again to go on.')
  return 1
}
