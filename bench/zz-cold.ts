import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Agent, get } from 'node:http'
import { pathOf } from './lib/archive-maker.ts'
const growing = process.argv[2] ?? '20'
rmSync('/tmp/w/cold', { recursive: true, force: true }); mkdirSync('/tmp/w/cold')
cpSync('/tmp/w/arch/broadsheet.db', '/tmp/w/cold/broadsheet.db')
const port = 4600 + Math.floor(Math.random() * 300)
const child = spawn(process.execPath, ['--max-semi-space-size=4', ...(growing === '0' ? [] : ['--heap-growing-percent=' + growing]), '--trace-gc', 'bin/broadsheet.mjs', 'serve', '--no-demo', '--data', '/tmp/w/cold', '--port', String(port)], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NODE_OPTIONS: growing === '0' ? '--heap-growing-percent=0' : '', MALLOC_MMAP_THRESHOLD_: '65536', MALLOC_ARENA_MAX: '2' } })
let out = ''
child.stdout.on('data', (d) => (out += d))
while (!out.includes('/sign-in/')) await once(child.stdout, 'data')
const agent = new Agent({ keepAlive: true, maxSockets: 50 })
const took: number[][] = []
const start = performance.now()
const n0 = out.length
const asked: Promise<void>[] = []
for (let at = 0; at < 4000; at++) {
  const due = start + at * 5
  const wait = due - performance.now()
  if (wait > 0.5) await new Promise((r) => setTimeout(r, wait))
  asked.push(new Promise((res) => get({ port, path: pathOf((at * 7919) % 20000), agent, headers: { 'accept-encoding': 'gzip' } }, (r) => r.resume().on('end', () => { ;(took[Math.floor(at / 200)] ??= []).push(performance.now() - Math.max(due, start)); res() }))))
}
await Promise.all(asked)
const q = (l: number[], s: number) => l.toSorted((a, b) => a - b)[Math.floor(l.length * s)]?.toFixed(1)
console.log(growing, 'p50', q(took.flat(), 0.5), 'p95', q(took.flat(), 0.95), 'p99', q(took.flat(), 0.99))
console.log(took.map((l) => q(l, 0.5) + '/' + q(l, 0.95) + '/' + q(l, 0.99)).join('  '))
const gc = out.slice(n0).split('\n').filter((l) => /Mark-Compact|Scavenge/.test(l))
const ms = (l: string) => Number(/\) MB, ([\d.]+) \//.exec(l)?.[1] ?? / ([\d.]+) \/ [\d.]+ ms/.exec(l)?.[1] ?? 0)
const mc = gc.filter((l) => l.includes('Mark-Compact')), sc = gc.filter((l) => l.includes('Scavenge'))
console.log('majors', mc.length, 'max', Math.max(...mc.map(ms)), 'sum', mc.map(ms).reduce((a, b) => a + b, 0), 'scav', sc.length, 'max', Math.max(...sc.map(ms)), 'sum', sc.map(ms).reduce((a, b) => a + b, 0))
child.kill()
