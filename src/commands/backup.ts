import { contents } from '#app.ts'
import { resolve } from 'node:path'
import { backUp } from '#platform/backup/back-up.ts'
import { clock } from '#platform/mint.ts'
import { type Command, oneOperand } from './command.ts'
import { backupAdvice, compareLibrary, lost } from './media-checkup.ts'
import { progress } from './seldom.ts'

export const backup: Command = {
  name: 'backup',
  usage: 'backup FILE',
  summary: 'save the whole paper in one file',
  help: `
Writes one file that holds everything of one moment, also while a server is publishing. FILE must not exist yet, and has its
name only once it is whole, checked and on the disk. It is the same kind of file from SQLite and from Postgres, and either can
be filled from it (broadsheet restore), which is also the way from one to the other.

In it: every story with its versions, drafts, corrections and kills, sections, topics, people, comments, advertisements,
settings, redirects, and the accounts of the staff. Not in it: sessions and sign-in links, so that nobody comes in by a lost
backup; the search index, which is made anew; and the bytes of pictures and files, which are named by their digests. Those lie in
files/originals in the data folder (or in the store of MEDIA_URL) and never change once they are there: copy them after FILE, and
what FILE names is in the copy. Keep it where strangers are not: it holds what is not published yet, and
the addresses that commenters left.`,
  options: {},
  operands: oneOperand,
  run: async ({ config, operands: [typed = ''], say, complain }) => {
    const file = resolve(typed)
    const made = await backUp({ place: config, file, now: clock(), tell: progress(complain) }, contents)
    if (made.ok) {
      say(`The paper is saved in ${file} (${(made.value.bytes / 1e6).toFixed(1)} MB).`)
      const library = await compareLibrary(config)
      const advice = library && backupAdvice(library)
      if (advice) say(advice)
      if (library && library.missing.length > 0) complain(lost(library))
      return 0
    }
    complain(
      {
        'file-exists': `${file} is there already. Nothing was written; choose another name.`,
        'no-folder': `There is no folder for ${file}. Make it first.`,
        'no-paper': `There is no paper in ${config.databaseUrl === undefined ? config.dataFolder : 'the database of DATABASE_URL'}.`,
        'newer-paper': 'The paper is from a newer Broadsheet than this one. Save it with that one.',
        unsound:
          'The database is damaged, so no backup of it would be whole. broadsheet doctor says more; restore the last backup that is.',
      }[made.why],
    )
    return 1
  },
}
