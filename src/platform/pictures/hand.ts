import { type ChildProcess, fork } from 'node:child_process'
import { totalmem, setPriority } from 'node:os'
import { refused, type Result } from '#kernel/result.ts'
import type { NoPicture, Task } from './model.ts'

/** One process that opens files, begun when it is needed and ended when it is not. It does one thing at a time. */
export interface Hand {
  ask(task: Task, seconds: number): Promise<Result<unknown, NoPicture>>
  end(): void
}
interface Answer {
  readonly outcome: Result<unknown, NoPicture>
  readonly memory: number
}

const file = new URL('./pictures-worker.ts', import.meta.url)
const mostMemory = Math.min(1e9, totalmem() / 2)
/** What malloc has scattered over so much goes back to the machine with the process. */
const muchMemory = 3e8
const idleMilliseconds = 15_000
const tooMuchMemory = 77

export function openHand(): Hand {
  let child: ChildProcess | undefined
  let idle: NodeJS.Timeout | undefined
  const end = () => {
    clearTimeout(idle)
    child?.kill('SIGKILL')
    child = undefined
  }
  return {
    end,
    ask: async (task, seconds) => {
      clearTimeout(idle)
      // It may have ended by itself, or have been ended by a machine that ran out of memory.
      if (child?.connected !== true) child = begin()
      const mine = child
      const answer = await answered(mine, task, seconds)
      if (!answer || answer.memory > muchMemory || mine.exitCode !== null) end()
      else idle = setTimeout(end, idleMilliseconds).unref()
      return answer?.outcome ?? refused(whyGone(mine))
    },
  }
}

/** Without the environment, which holds the keys of the house; and behind everybody who prints pages. */
function begin(): ChildProcess {
  const child = fork(file, [JSON.stringify({ mostMemory })], {
    env: { MALLOC_ARENA_MAX: '2' },
    execArgv: ['--max-semi-space-size=2', '--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  child.on('error', () => {})
  try {
    if (child.pid !== undefined) setPriority(child.pid, 10)
  } catch {
    // Gone already, or a system that does not let us: then it is no slower than we are.
  }
  return child
}

/** What it says, or nothing: it died, or it was ended because it took too long. */
function answered(child: ChildProcess, task: Task, seconds: number): Promise<Answer | undefined> {
  const { promise, resolve } = Promise.withResolvers<Answer | undefined>()
  const hear = (answer: unknown) => resolve(answer as Answer)
  const gone = () => resolve(undefined)
  const timer = setTimeout(() => child.kill('SIGKILL'), seconds * 1000)
  child.once('message', hear).once('exit', gone).once('error', gone)
  child.send(task, (error) => error && gone())
  return promise.finally(() => {
    clearTimeout(timer)
    child.off('message', hear).off('exit', gone).off('error', gone)
  })
}

function whyGone({ exitCode, signalCode }: ChildProcess): NoPicture {
  if (exitCode === tooMuchMemory) return 'too-much-memory'
  return signalCode === 'SIGKILL' ? 'too-slow' : 'damaged'
}
