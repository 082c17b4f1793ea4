// What outside validators make of the demo edition, served by itself for them. They are large, some want Java or Python, and none is
// needed for work on the paper: each is used where it is found, and what was left out is said, with the way to it.
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { auditors, installing } from './auditors.mjs'
import { demandNode, seconds } from './parts.mjs'

demandNode()
/** Words of the names of those that are to run; without one, all. */
const wanted = process.argv.slice(2).map((word) => word.toLowerCase())
const folder = mkdtempSync(join(tmpdir(), 'broadsheet-audit-'))
const servers = []
process.once('exit', () => {
  for (const server of servers) server.kill()
  rmSync(folder, { recursive: true, force: true })
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130))

/** One of each kind, besides what the sitemap lists. */
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
const demo = await opened('demo')
const archive = process.env['AUDIT_ARCHIVE']
const editions = {
  demo: { ...demo, pages: await pagesOf(demo, kinds) },
  archive: archive ? await archived(resolve(archive)) : undefined,
}
let failed = 0
const leftOut = []
for (const auditor of auditors.filter(({ name }) => isWanted(name))) await audit(auditor)

for (const line of leftOut) console.log(line)
if (leftOut.some((line) => line.includes('is not installed')))
  console.log(`\nThose from npm come with one command, into a folder of their own:\n\n    ${installing}\n`)
process.exit(failed === 0 ? 0 : 1)

function isWanted(name) {
  return wanted.length === 0 || wanted.some((word) => name.toLowerCase().includes(word))
}

async function audit({ name, lacks, find }) {
  const why = await lacks(editions)
  if (why !== undefined) return void leftOut.push(`left  ${name}: ${why}`)
  const began = performance.now()
  const { looked, findings } = await find(editions)
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

/** A paper of its own, serving: where it is, and its folder. */
async function opened(name, { demo: hasDemo = true } = {}) {
  const port = await freePort()
  const data = join(folder, name)
  const args = ['bin/broadsheet.mjs', 'serve', '--port', String(port), '--data', data]
  servers.push(spawn('node', hasDemo ? args : [...args, '--no-demo'], { stdio: 'ignore' }))
  const origin = `http://localhost:${port}`
  for (let tries = 0; tries < 300; tries += 1) {
    if ((await fetch(`${origin}/readyz`).catch(() => undefined))?.ok) return { folder, origin }
    await pause(100)
  }
  throw new Error(`${name} did not start`)
}

/** Fifty pages of what came from elsewhere, spread over all of its years. */
async function archived(file) {
  const data = join(folder, 'archive')
  execFileSync('node', ['bin/broadsheet.mjs', 'import', 'wordpress', file, '--data', data], {
    stdio: 'ignore',
  })
  const paper = await opened('archive', { demo: false })
  const pages = await pagesOf(paper, ['/search?q=a', '/archive', '/sections'])
  const inOrder = pages.toSorted((one, other) => one.path.localeCompare(other.path))
  const count = Math.min(50, inOrder.length)
  const spread = Array.from({ length: count }, (_, at) => inOrder[Math.floor((at * inOrder.length) / count)])
  return { ...paper, pages: spread }
}

/** What the sitemap lists and these besides, each with its bytes in a file; what is not there has a page too. */
async function pagesOf({ origin }, besides) {
  const sitemap = await (await fetch(`${origin}/sitemap.xml`)).text()
  const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) =>
    address.slice(origin.length).replaceAll('&amp;', '&'),
  )
  return Promise.all(
    [...new Set([...listed, ...besides])].map(async (path, at) => {
      const response = await fetch(origin + path)
      const html = await response.text()
      const file = join(folder, `${new URL(origin).port}-${at}.html`)
      writeFileSync(file, html)
      return { path, status: response.status, html, file }
    }),
  )
}
