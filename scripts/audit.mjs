// What outside validators make of the demo edition, served by itself for them. They are large, some want Java or Python, and none is
// needed for work on the paper: each is used where it is found, and what was left out is said, with the way to it.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { auditors, installing } from './auditors.mjs'
import { demandNode, seconds } from './parts.mjs'

demandNode()
const folder = mkdtempSync(join(tmpdir(), 'broadsheet-audit-'))
const port = await freePort()
const origin = `http://localhost:${port}`
const server = spawn(
  'node',
  ['bin/broadsheet.mjs', 'serve', '--port', String(port), '--data', join(folder, 'data')],
  {
    stdio: 'ignore',
  },
)
process.once('exit', () => {
  server.kill()
  rmSync(folder, { recursive: true, force: true })
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130))

await served()
const edition = { folder, origin, pages: await pagesOf() }
let failed = 0
const leftOut = []
for (const auditor of auditors) await audit(auditor)

for (const line of leftOut) console.log(line)
if (leftOut.some((line) => line.includes('is not installed')))
  console.log(`\nThose from npm come with one command, into a folder of their own:\n\n    ${installing}\n`)
process.exit(failed === 0 ? 0 : 1)

async function audit({ name, lacks, find }) {
  const why = await lacks()
  if (why !== undefined) return void leftOut.push(`left  ${name}: ${why}`)
  const began = performance.now()
  const { looked, findings } = await find(edition)
  console.log(
    `${findings.length === 0 ? 'ok  ' : 'FAIL'}  ${name}: ${looked}  ${seconds(performance.now() - began)}`,
  )
  for (const finding of findings) console.log(`        ${finding}`)
  if (findings.length > 0) failed += 1
}

async function freePort() {
  const probe = createServer().listen(0)
  await new Promise((done) => probe.once('listening', done))
  const { port: free } = probe.address()
  await new Promise((done) => probe.close(done))
  return free
}

async function served() {
  for (let tries = 0; tries < 300; tries += 1) {
    if ((await fetch(`${origin}/readyz`).catch(() => undefined))?.ok) return
    await pause(100)
  }
  throw new Error('the demo edition did not start')
}

/** One of each kind and every story, each with its bytes in a file; what is not there has a page too. */
async function pagesOf() {
  const kinds = [
    '/search',
    '/search?q=ferry',
    '/archive',
    '/archive/2022/03',
    '/archive/2022/03/08',
    '/sections',
    '/topic/harbour',
    '/person/nell-ashdown',
    '/nowhere',
    '/2022/03/03/harbour-water-claim',
  ]
  const sitemap = await (await fetch(`${origin}/sitemap.xml`)).text()
  const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) =>
    address.slice(origin.length),
  )
  return Promise.all(
    [...new Set([...listed, ...kinds])].map(async (path, at) => {
      const response = await fetch(origin + path)
      const html = await response.text()
      const file = join(folder, `${at}.html`)
      writeFileSync(file, html)
      return { path, status: response.status, html, file }
    }),
  )
}
