import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { main } from '#commands/main.ts'
import type { Place } from '#platform/db/open.ts'

/** The real server, `broadsheet serve`, in a process of its own that can be killed. */
export interface Server {
  readonly origin: string
  /** The owner's one-time link, where nobody has signed in yet. */
  readonly link: string | undefined
  /** What it wrote on its error stream: there should be nothing. */
  complaints(): string
  kill(): Promise<void>
  /** As a system asks it to stop; gives the exit code. */
  stop(): Promise<number | null>
}

const spare = new Set<ChildProcess>()

/** Loads a program ahead of its time. */
export function standBy(): void {
  spare.add(load())
}
function load(): ChildProcess {
  return fork(new URL('./standby.ts', import.meta.url), {
    execArgv: ['--import', './src/platform/tsx.mjs'],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      PATH: process.env['PATH'] ?? '',
      TMPDIR: process.env['TMPDIR'] ?? '/tmp',
      // What is killed keeps nothing that it compiled: it finds what we did.
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
    },
  })
}

export function endSpare(): void {
  for (const child of spare) child.kill('SIGKILL')
  spare.clear()
}

const flagsOf = ({ dataFolder, databaseUrl }: Place): string[] => [
  '--data',
  dataFolder,
  ...(databaseUrl === undefined ? [] : ['--database-url', databaseUrl]),
]

export interface Starting {
  readonly child: ChildProcess
  readonly ready: Promise<Server>
}

/** Begins to serve. `ready` fails if the process ends before it serves. */
export function start(place: Place, port: number): Starting {
  const [waiting] = spare
  const child = waiting ?? load()
  spare.delete(child)
  let said = ''
  let complained = ''
  child.stderr?.on('data', (text) => (complained += text))
  const ended = once(child, 'exit')
  const ready = new Promise<Server>((resolve, reject) => {
    const server: Server = {
      get origin() {
        return /The paper +(http:\S+)\//.exec(said)?.[1] ?? ''
      },
      get link() {
        return /\/newsroom\/sign-in\/(\S+)/.exec(said)?.[1]
      },
      complaints: () => complained,
      kill: async () => {
        child.kill('SIGKILL')
        await ended
      },
      stop: async () => {
        child.kill('SIGTERM')
        const [code] = await ended
        return code
      },
    }
    // The blank line is the last that a start says.
    child.stdout?.on('data', (text) => {
      said += text
      if (/The newsroom[^]*\n\n$/.test(said)) resolve(server)
    })
    void ended.then(([code]) => reject(new Error(`the server ended (${code}): ${said}${complained}`)))
  })
  child.send(['serve', '--port', String(port), ...flagsOf(place)])
  return { child, ready }
}

/** A command in a process of its own, killed after so many milliseconds if it has not ended by then. */
export async function cutOff(place: Place, milliseconds: number, ...argv: readonly string[]): Promise<void> {
  const child = load()
  const ended = once(child, 'exit')
  await once(child, 'message')
  child.send([...argv, ...flagsOf(place)])
  const end = setTimeout(() => child.kill('SIGKILL'), milliseconds)
  await ended
  clearTimeout(end)
}

/** A command beside whatever server there is, in this process: it knows no more of the server than any other would. */
export async function command(
  place: Place,
  ...argv: readonly string[]
): Promise<{ code: number; said: string }> {
  const lines: string[] = []
  const hear = (line: string) => void lines.push(line)
  const code = await main([...argv, ...flagsOf(place)], {}, { say: hear, complain: hear })
  return { code, said: lines.join('\n') }
}
