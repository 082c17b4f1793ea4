// This end of test/harness/keeper.ts: the process that clears up after a run of the tests, however the run ends.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { environment } from './parts.mjs'

export function openKeeper(folder, withPostgres) {
  const keeper = spawn('node', ['test/harness/keeper.ts', folder, ...(withPostgres ? ['postgres'] : [])], {
    env: environment(),
    stdio: ['pipe', 'pipe', 'inherit'],
    // In a group of its own, so that a Ctrl-C in the terminal does not reach it before it has done its work.
    detached: true,
  })
  const gone = new Promise((done) => keeper.once('exit', done))
  const address = new Promise((done) => {
    createInterface(keeper.stdout).once('line', (line) => done(JSON.parse(line)))
    void gone.then(() => done({ error: 'its keeper has ended' }))
  })
  return {
    address,
    endWithUs: (group) => keeper.stdin.write(`group ${group}\n`),
    close: () => {
      keeper.stdin.end()
      return gone
    },
  }
}
