import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { demandProgram, pidOf, stop, type Target } from './processes.ts'

type Site = {
  /** A private folder for its own files. */
  readonly folder: string
  readonly root: string
  readonly headers: readonly (readonly [string, string])[]
}

/** Starts nginx with bench/nginx.conf on these files. Its pid is that of the one worker, which does all the work. */
export async function startNginx({ folder, root, headers }: Site): Promise<Target> {
  const program = existsSync('/usr/sbin/nginx') ? '/usr/sbin/nginx' : 'nginx'
  demandProgram(program, 'nginx-light')
  const port = await freePort()
  const limit = openFilesLimit()
  const filled = {
    LIMIT: String(limit),
    FILES: String(limit - 500),
    FOLDER: folder,
    ROOT: root,
    PORT: String(port),
    HEADERS: headers.map(headerLine).join('\n    '),
  }
  const conf = readFileSync(new URL('../nginx.conf', import.meta.url), 'utf8')
  const file = join(folder, 'nginx.conf')
  const runAs = process.getuid?.() === 0 ? 'user root;\n' : ''
  writeFileSync(
    file,
    runAs +
      conf.replace(/__([A-Z]+)__(?!\s+are)/g, (whole, name) => filled[name as keyof typeof filled] ?? whole),
  )
  const child = spawn(program, ['-c', file, '-e', join(folder, 'error.log')], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const master = pidOf(child)
  await answering(port)
  return { name: 'nginx', pid: workerOf(master), port, stop: () => stop(child) }
}

/** How many files a process may hold open here. nginx keeps each file of its cache open. */
export const openFilesLimit = (): number =>
  Math.min(
    262_144,
    Number(/Max open files\s+\d+\s+(\d+)/.exec(readFileSync('/proc/self/limits', 'utf8'))?.[1] ?? 1024),
  )

const headerLine = ([name, value]: readonly [string, string]): string =>
  `add_header ${name} "${value}" always;`

function workerOf(master: number): number {
  const children = readFileSync(`/proc/${master}/task/${master}/children`, 'utf8').trim().split(' ')
  return Number(children[0])
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function answering(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(socket.end() !== undefined))
      socket.once('error', () => resolve(false))
    })
    if (open) return
    await setTimeout(50)
  }
  throw new Error('nginx did not start')
}
