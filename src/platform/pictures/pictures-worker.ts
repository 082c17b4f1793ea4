// The process that opens what strangers send: pictures, sound and film. Whatever a file does to it, it does to nobody else.
import sharp from 'sharp'
import { refused } from '#kernel/result.ts'
import { draw } from './drawing.ts'
import { measurePicture, measureRecording } from './measuring.ts'
import type { Deeds, NoPicture, Task } from './model.ts'
import { render } from './rendering.ts'

const deeds: Deeds = { measurePicture, measureRecording, render, draw }

/** Of the formats that libvips knows, those that are pictures on the web; the rest stays closed, whatever a file claims to be. */
const loaders = ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Tiff', 'Heif']
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: loaders.map((name) => `VipsForeignLoad${name}`) })
/** SVG only out of memory, where none but our own ever is: strangers' files are opened by their names. */
sharp.unblock({ operation: ['VipsForeignLoadSvgBuffer'] })
sharp.cache(false)
sharp.concurrency(1)

const { mostMemory = 1e9 } = JSON.parse(process.argv[2] ?? '{}') as { mostMemory?: number }
/** The exit code by which the other side knows why. */
const tooMuchMemory = 77
setInterval(() => {
  if (process.memoryUsage.rss() > mostMemory) process.exit(tooMuchMemory)
}, 50).unref()

/** What libvips and the parsers say is for no reader; that they said no is all that counts, and which kind of no. */
function whyNot(error: unknown): NoPicture {
  const text = String(error)
  if (/pixel limit/i.test(text)) return 'too-many-pixels'
  if (
    /unsupported (?:codec|feature)|bad seek|No decoding plugin|compression format has not been built in/i.test(
      text,
    )
  )
    return 'not-readable-here'
  return 'damaged'
}

process.on('message', ({ deed, given }: Task) => {
  const work = deeds[deed] as (given: unknown) => Promise<unknown>
  work(given)
    .catch((error: unknown) => refused(whyNot(error)))
    .then((outcome) => process.send?.({ outcome, memory: process.memoryUsage.rss() }))
    .catch(() => process.exit(1))
})
// The server is gone, however it went. An exit would wait for what libvips is at, and leave its file behind, which nobody wants any more.
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'))
