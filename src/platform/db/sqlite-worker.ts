// One SQLite connection per worker thread.
import { parentPort, workerData } from 'node:worker_threads'
import { type Answer, type ConnectionOptions, openHandle, type Question } from './sqlite-handle.ts'

const handle = openHandle(workerData as ConnectionOptions)

parentPort?.on('message', (questions: readonly Question[]) => {
  const isLast = questions.at(-1)?.sql === 'close'
  const asked = isLast ? questions.slice(0, -1) : questions
  const answers = asked.map(handle.answer).filter(isAwaited)
  if (answers.length > 0) parentPort?.postMessage(answers)
  if (!isLast) return
  handle.close()
  parentPort?.close()
})

function isAwaited({ id, error }: Answer): boolean {
  if (id === 0 && error) throw new Error(error.message)
  return id !== 0
}
