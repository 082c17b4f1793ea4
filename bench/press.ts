import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { houseHeaders, cacheControl } from './lib/house.ts'
import { inFolder } from './lib/folder.ts'
import { startNginx } from './lib/nginx.ts'
import { startNode, type Target } from './lib/processes.ts'
import { atLeast, atMost, type Row } from './lib/row.ts'
import { compare, type Run, rate } from './lib/wrk.ts'

/** The hot page: the press beside the least node:http can do, and beside nginx. */
export const run = (): Promise<Row[]> =>
  inFolder(async (folder) => {
    const press = await startNode('press', fileFor('press-server.ts'), [join(folder, 'pack')])
    const targets: Target[] = [press]
    try {
      const root = await copyPage(folder, press)
      targets.push(await startNode('bare', fileFor('bare-server.ts')))
      targets.push(
        await startNginx({ folder, root, headers: [...houseHeaders, ['cache-control', cacheControl]] }),
      )
      return rowsOf(await compare(targets, () => ({ path: '/hot', seconds: 3, connections: 32 }), 7))
    } finally {
      for (const target of targets) await target.stop()
    }
  })

const fileFor = (name: string): string => fileURLToPath(new URL(`lib/${name}`, import.meta.url))

/** nginx gets the very bytes that the press sends. */
async function copyPage(folder: string, { port }: Target): Promise<string> {
  const root = join(folder, 'root')
  mkdirSync(root)
  const { rawBody } = await import('./lib/raw.ts')
  writeFileSync(join(root, 'hot.gz'), await rawBody(port, '/hot'))
  return root
}

function rowsOf(runs: Map<string, Run>): Row[] {
  const [press, bare, nginx] = ['press', 'bare', 'nginx'].map((name) => runs.get(name))
  if (press === undefined || bare === undefined || nginx === undefined) return []
  const detail = `press ${rate(press)}; bare ${rate(bare)}; nginx ${rate(nginx)}`
  return [
    atLeast('hot page, of bare node:http', press.perSecond / bare.perSecond, '×', 0.95, detail),
    atLeast('hot page, of nginx', press.perSecond / nginx.perSecond, '×', 0.7),
    atMost("hot page, CPU per request, of nginx's", press.cpuMicroseconds / nginx.cpuMicroseconds, '×', 1.6),
  ]
}
