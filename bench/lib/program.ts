import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { request } from 'node:http'
import { fileURLToPath } from 'node:url'
import { freePort } from './nginx.ts'
import { pidOf, stop, type Target } from './processes.ts'

/** The real program, as `npx broadsheet serve` starts it. */
export interface Program extends Target {
  readonly origin: string
  /** The owner's one-time link, as the program says it. */
  readonly link: string
}

const bin = fileURLToPath(new URL('../../bin/broadsheet.mjs', import.meta.url))

export async function startProgram(folder: string, databaseUrl = ''): Promise<Program> {
  const port = await freePort()
  const child = spawn(
    process.execPath,
    [bin, 'serve', '--no-demo', '--data', folder, '--port', String(port)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, PUBLIC_URL: '', DATABASE_URL: databaseUrl },
    },
  )
  let said = ''
  while (!said.includes('/sign-in/')) {
    const [words] = (await Promise.race([
      once(child.stdout, 'data'),
      once(child, 'exit').then(() => Promise.reject(new Error(`The program did not start: ${said}`))),
    ])) as [Buffer]
    said += words
  }
  child.stdout.resume()
  let isStopping = false
  child.once('exit', (code, signal) => {
    if (!isStopping) console.error(`The program ended by itself: ${signal ?? code}`)
  })
  const stopIt = () => {
    isStopping = true
    return stop(child)
  }
  const link = /http\S+\/sign-in\/\S+/.exec(said)?.[0] ?? ''
  const origin = new URL(link).origin
  return { name: 'program', pid: pidOf(child), port, origin, link, stop: stopIt }
}

export interface Answer {
  readonly status: number
  readonly location: string
  readonly cookie: string
}

/** Sends a form as a page of the paper does. */
export function send(
  { port, origin }: Program,
  path: string,
  form: Record<string, string>,
  cookie = '',
): Promise<Answer> {
  const body = new URLSearchParams(form).toString()
  const headers = {
    origin,
    host: new URL(origin).host,
    cookie,
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(body),
  }
  return new Promise((resolve, reject) => {
    const asked = request({ port, host: '127.0.0.1', path, method: 'POST', headers }, (response) => {
      const { location = '', 'set-cookie': cookies = [] } = response.headers
      response.resume().on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          location,
          cookie: cookies[0]?.split(';')[0] ?? '',
        }),
      )
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

/** Signs the owner in with the link and gives the cookie. */
export async function signIn(program: Program): Promise<string> {
  const { status, cookie } = await send(program, '/newsroom/sign-in', {
    token: program.link.split('/').at(-1) ?? '',
  })
  if (status !== 303) throw new Error(`The owner could not sign in: ${status}`)
  return cookie
}
