import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inFolder } from './lib/folder.ts'
import { memoryOf, pidOf } from './lib/processes.ts'
import { atLeast, atMost, type Row } from './lib/row.ts'
import { writeExport } from './lib/wordpress-export.ts'

const posts = Number(process.env['BENCH_POSTS'] ?? 50_000)
const program = fileURLToPath(new URL('../bin/broadsheet.mjs', import.meta.url))

/** The command as anybody types it, on a generated export: how many posts a second from its start to its end, and its memory. */
export const run = (): Promise<Row[]> =>
  inFolder(async (folder) => {
    const file = join(folder, 'export.xml')
    const bytes = await writeExport(file, posts)
    const began = performance.now()
    const child = spawn(
      process.execPath,
      [program, 'import', 'wordpress', file, '--data', join(folder, 'data')],
      {
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    )
    let peak = 0
    const watching = setInterval(() => {
      peak = Math.max(peak, peakOf(pidOf(child)))
    }, 100)
    const [code] = (await once(child, 'exit')) as [number | null]
    clearInterval(watching)
    if (code !== 0) throw new Error(`the import ended with ${code}`)
    const seconds = (performance.now() - began) / 1000
    const detail = `${posts} posts, ${(bytes / 1e6).toFixed(0)} MB, ${seconds.toFixed(1)} s`
    return [
      atLeast('import, posts a second', posts / seconds, '/s', 1000, detail),
      atMost('import, memory at its peak', peak, 'MB', 300),
    ]
  })

/** Between its last breath and our hearing of it, a process has no numbers any more. */
function peakOf(pid: number): number {
  try {
    return memoryOf(pid).peak
  } catch {
    return 0
  }
}
