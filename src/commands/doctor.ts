import { contents } from '#app.ts'
import { checkup } from '#platform/checkup.ts'
import { paperCheckup } from '#platform/paper-checkup.ts'
import { type Command, noOperands } from './command.ts'
import { mediaFindings } from './media-checkup.ts'

const marks = { good: 'ok  ', note: 'note', bad: 'BAD ' }

export const doctor: Command = {
  name: 'doctor',
  usage: 'doctor',
  summary: 'look whether this machine can run the paper',
  help: `
Looks at Node, SQLite, the data folder and its free space, whether a server is running on it, the port, and the database;
then at the paper itself: whether it is whole, of this version, and has left no work undone; and whether every picture and file
of its library has its bytes. Works beside a running server and changes nothing. Exit code 1 if something is in the way.`,
  options: {},
  operands: noOperands,
  run: async ({ config, say }) => {
    const machine = await checkup(config)
    const paper = await paperCheckup(config, contents)
    const isSound = [...machine, ...paper].every(({ level }) => level !== 'bad')
    const findings = [...machine, ...paper, ...(isSound ? await mediaFindings(config) : [])]
    for (const { level, text } of findings) say(`${marks[level]}  ${text}`)
    return findings.some(({ level }) => level === 'bad') ? 1 : 0
  },
}
