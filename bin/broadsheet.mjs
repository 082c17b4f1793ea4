#!/usr/bin/env node
// The one program. Any Node may start it; it goes on in the pinned Node (26), in this process where this already is one.
// Nothing is imported at the top and nothing is newer than ES2018, so that an old Node reaches the line that says it is too old.
const pinnedMajor = 26
const major = Number(process.versions.node.split('.')[0])
/**
 * A server lives long and prints much: with the default, its young generation alone takes 48 MB and keeps hundreds of dead buffers, and
 * the old one grows by half before it is looked through (decision 006).
 */
const flags = process.argv[2] === 'serve' ? ['--max-semi-space-size=4', '--heap-growing-percent=50'] : []

/** Exit code 2, as for a wrong setting: there is nothing wrong with the paper. */
function giveUp(line) {
  process.stderr.write(`${line}\n`)
  process.exit(2)
}

async function start() {
  const [{ createRequire }, { fileURLToPath }] = await Promise.all([
    import('node:module'),
    import('node:url'),
  ])
  const require = createRequire(import.meta.url)
  const root = fileURLToPath(new URL('..', import.meta.url))
  try {
    require.resolve('hono')
  } catch {
    giveUp(`Broadsheet's packages are not installed: run "npm ci" in ${root} first.`)
  }
  if (major >= pinnedMajor) {
    takeManner(fileURLToPath(import.meta.url))
    return runHere()
  }
  const { name, pinnedNode } = require('../scripts/pinned-node.cjs')
  const exe = pinnedNode(root)
  if (exe === undefined) {
    giveUp(
      `Broadsheet needs Node ${pinnedMajor}; this is ${process.version}, and no pinned one (${name}) runs here. Install Node ${pinnedMajor}.`,
    )
  }
  return runIn(exe, fileURLToPath(import.meta.url))
}

/**
 * Pages come and go in pieces of some kilobytes: glibc gives larger ones back at once instead of keeping holes (decision 004), and all
 * threads share two arenas, because each has holes of its own (006).
 */
const allocator = { MALLOC_MMAP_THRESHOLD_: '65536', MALLOC_ARENA_MAX: '2' }

/**
 * Begins again in this very process with what V8 and the allocator take at their start only; where that cannot be done, goes on without.
 * What is done in a moment is not worth it.
 */
function takeManner(file) {
  if (process.argv[2] !== 'serve' && process.argv[2] !== 'import') return
  const given = process.execArgv.concat(process.env.NODE_OPTIONS || '').join(' ')
  const isTaken =
    flags.every((flag) => given.includes(flag.split('=')[0])) &&
    Object.keys(allocator).every((name) => process.env[name] !== undefined)
  if (isTaken) return
  if (process.execve === undefined || process.platform === 'win32' || process.channel !== undefined) return
  const args = [process.execPath].concat(process.execArgv, flags, file, process.argv.slice(2))
  process.execve(process.execPath, args, Object.assign({}, allocator, process.env))
}

async function runHere() {
  endWithParent()
  await import(new URL('../src/platform/tsx.mjs', import.meta.url).href)
  const { main } = await import(new URL('../src/commands/main.ts', import.meta.url).href)
  process.exitCode = await main(process.argv.slice(2), process.env)
}

/** When the older Node that started this one is killed outright, the channel between them closes: then this one is as dead. */
function endWithParent() {
  if (process.env.BROADSHEET_PARENT !== String(process.ppid) || process.channel === undefined) return
  delete process.env.BROADSHEET_PARENT
  process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'))
  process.channel.unref()
}

async function runIn(exe, file) {
  const { spawn } = await import('node:child_process')
  const child = spawn(exe, flags.concat(file, process.argv.slice(2)), {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: Object.assign({}, allocator, process.env, { BROADSHEET_PARENT: String(process.pid) }),
  })
  // A terminal sends Ctrl-C to both of us; only what was sent to this process alone is passed on.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => giveUp(`Broadsheet could not start ${exe}: ${error.message}`))
  child.on('exit', (code, signal) => {
    if (signal === null) return process.exit(code)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}

if (major < 20)
  giveUp(
    `Broadsheet needs Node 20 or newer to begin with; this is ${process.version}. See https://nodejs.org`,
  )
start().catch((error) => {
  process.stderr.write(`${(error && error.stack) || error}\n`)
  process.exitCode = 1
})
