import { resolve } from 'node:path'
import { contents } from '#app.ts'
import type { Config } from '#platform/config.ts'
import type { NoRestore } from '#platform/backup/restoration.ts'
import { restore as bringBack } from '#platform/backup/restore.ts'
import { clock } from '#platform/mint.ts'
import { rebuildIndex } from '#search/index.ts'
import { type Command, oneOperand } from './command.ts'
import { compareLibrary, lost } from './media-checkup.ts'
import { progress } from './seldom.ts'

export const restore: Command = {
  name: 'restore',
  usage: 'restore FILE',
  summary: 'bring a saved paper back',
  help: `
Fills an empty data folder, or an empty Postgres database, from a file that broadsheet backup wrote, whichever of the two it
was written from: all of it or, if something is wrong with the file, nothing. Refused beside a running server.

Where a paper already is it is refused too, unless with --replace. Then, on SQLite, the paper that was there is kept beside
the new one under a dated name; Postgres keeps nothing, so make a backup first.

Pictures and files are not in a backup: put their copy back into files/originals, before or after. What is missing is said.

Nobody is signed in afterwards: the next start says a link for the owner, and broadsheet user reset makes one for anybody.`,
  options: { replace: { type: 'boolean', help: 'also where a paper already is' } },
  operands: oneOperand,
  run: async ({ config, operands: [typed = ''], options, say, complain }) => {
    const file = resolve(typed)
    const now = clock()
    const tell = progress(complain)
    const outcome = await bringBack(
      {
        place: config,
        file,
        now,
        tell,
        replace: options['replace'] === true,
        rebuild: (tx, engine) =>
          rebuildIndex(tx, engine, now, (count) => tell(`${count} stories can be found again`)),
      },
      contents,
    )
    if (!outcome.ok) {
      complain(words(file, config)[outcome.why])
      return 1
    }
    const { kept } = outcome.value
    say(`The paper is back, from ${file}.`)
    if (kept !== undefined) say(`What was there before is kept in ${kept}.`)
    const library = await compareLibrary(config)
    if (library && library.missing.length > 0) complain(lost(library))
    return 0
  },
}

const words = (file: string, { dataFolder, databaseUrl }: Config): Record<NoRestore, string> => ({
  'no-file': `There is no file ${file}.`,
  'not-a-backup': `${file} is not a backup that Broadsheet made.`,
  newer: `${file} is from a newer Broadsheet than this one. Restore it with that one.`,
  damaged: `${file} is damaged or cut off. Nothing was changed.`,
  served: `A server is running on ${dataFolder}. Stop it first.`,
  'in-use': `Another command is at work on ${dataFolder}. Nothing was changed; try again when it is done.`,
  'not-empty':
    databaseUrl === undefined
      ? `There is a paper in ${dataFolder} already. --replace puts it aside and brings this one back.`
      : 'There is a paper in the database already. Make a backup of it, then --replace takes it out and brings this one back.',
  'newer-paper':
    'The database was used by a newer Broadsheet than this one. Use that one, or an empty database.',
})
