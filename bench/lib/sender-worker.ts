// Sends photographs from a thread of its own, so that whoever measures readers is not held up by it.
import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'

const { origin, cookie, file, times } = workerData as {
  origin: string
  cookie: string
  file: string
  times: number
}
const photo = readFileSync(file)

let left = times
/** Each a little different, so that none is there already. */
async function send(): Promise<void> {
  while (left > 0) {
    left -= 1
    const form = new FormData()
    form.append('files', new Blob([photo, `${left}`]), `${left}.jpg`)
    const headers = { cookie, origin }
    const response = await fetch(`${origin}/newsroom/media`, {
      method: 'POST',
      redirect: 'manual',
      headers,
      body: form,
    })
    if (response.status !== 303) throw new Error(`an upload was answered with ${response.status}`)
  }
}
await Promise.all(Array.from({ length: 4 }, send))
parentPort?.postMessage('sent')
