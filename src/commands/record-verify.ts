import type { Store } from '#platform/db/store.ts'
import { clock } from '#platform/mint.ts'
import { type Breach, foundRecord, verifyRecord } from '#stories/index.ts'
import { type Command, noOperands } from './command.ts'
import { openGauge } from './gauge.ts'
import { withPaper } from './with-paper.ts'

const isWhole = 0
const isBroken = 1

const whatWords: Record<Breach['what'], string> = {
  chain: 'the entry is not the one that was written, or one before it is gone',
  end: 'the chain ends before its end: entries are gone',
  'version-missing': 'the version that was published is gone',
  'version-changed': 'the version does not say what it said when it was published',
  'version-not-blank': 'the law took its text out, and it has text again',
  'notice-changed': 'readers are told something else of this change than when it was made',
  'removal-changed': 'other stories were taken out than the entry says',
  'versions-unrecorded': 'there are versions that were never entered',
  'live-unrecorded': 'readers get another version than the newest one',
}

export const recordVerify: Command = {
  name: 'record verify',
  usage: 'record verify',
  summary: 'prove that nothing readers were shown has been changed unseen',
  help: [
    'Walks the record from its first entry to its last and computes every hash again: that each entry continues the one before it,',
    'and that every version and every correction still says what it said when it was published. Says the first place where that is',
    'not so. Runs beside a running server and changes nothing; on a paper that is older than its record, it first enters what is missing.',
  ].join('\n'),
  options: {},
  operands: noOperands,
  run: ({ config, say }) =>
    withPaper(config, async (store) => {
      await founded(store)
      const gauge = openGauge()
      const { entries, versions, breach } = await store.reporting((db) =>
        verifyRecord(db, (done, total) =>
          gauge.show({ label: 'verifying', done, total, count: done, unit: 'entries' }),
        ),
      )
      gauge.end()
      if (breach) {
        say(`The record is broken${placeOf(breach)}: ${whatWords[breach.what]}.`)
        say(`${entries.toLocaleString('en')} entries before it were looked at.`)
        return isBroken
      }
      say(
        `The record is whole: ${entries.toLocaleString('en')} entries, ${versions.toLocaleString('en')} versions, each as it was published.`,
      )
      return isWhole
    }),
}

function placeOf({ seq, storyId, version }: Breach): string {
  const where = [
    seq === null ? '' : `at entry ${seq}`,
    storyId === null ? '' : storyId,
    version === null ? '' : `version ${version}`,
  ].filter(Boolean)
  return where.length === 0 ? '' : ` ${where.join(', ')}`
}

/** What is older than the record is entered, where the server has not come to its end yet. */
async function founded(store: Store): Promise<void> {
  const gauge = openGauge()
  for (let [count, some] = [0, 1]; some > 0; ) {
    some = await store.write((tx) => foundRecord(tx, clock()))
    count += some
    gauge.show({ label: 'entering', done: 0, total: 0, count, unit: 'stories' })
  }
  gauge.end()
}
