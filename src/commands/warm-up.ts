// A program that has just started prints its first pages ten times more slowly than its hundredth: nothing of it is compiled yet.
import { Agent, get } from 'node:http'
import type { Instant } from '#kernel/time.ts'
import type { Store } from '#platform/db/store.ts'
import { writtenPath } from '#platform/http/address.ts'
import { listSections, sectionPath } from '#sections/index.ts'
import { listLatest } from '#stories/index.ts'

/** Milliseconds. */
const longest = 400
const newest = 60

/**
 * Asks for the front, the sections and the newest stories as readers are about to, so that the first of them waits no longer than the
 * rest. For a moment at most; what is wrong with a page is for its reader to find out.
 */
export async function warmUp(store: Store, port: number, now: Instant, within = longest): Promise<void> {
  const [sections, latest] = await Promise.all([
    listSections(store.read),
    listLatest(store.read, { now, limit: newest }),
  ])
  const paths = ['/', ...sections.map(sectionPath), ...latest.map(({ path }) => path)]
  const agent = new Agent({ keepAlive: true })
  const enough = AbortSignal.timeout(within)
  const lane = async (): Promise<void> => {
    for (let path = paths.shift(); path !== undefined && !enough.aborted; path = paths.shift())
      await asked(path, port, agent, enough)
  }
  // As many as there are threads that read.
  await Promise.all([lane(), lane()])
  agent.destroy()
}

const asked = (path: string, port: number, agent: Agent, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const headers = { 'accept-encoding': 'gzip' }
    get({ host: 'localhost', port, path: writtenPath(path), agent, headers, signal }, (response) =>
      response.resume().once('close', resolve),
    ).once('error', () => resolve())
  })
