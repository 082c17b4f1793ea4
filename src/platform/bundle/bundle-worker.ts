import { parentPort, workerData } from 'node:worker_threads'
import { brotliCompressSync, constants } from 'node:zlib'
import { rolldown } from 'rolldown'

export interface Made {
  readonly name: string
  readonly bytes: Uint8Array
}

const { root } = workerData as { root: string }
const bundle = await rolldown({
  cwd: root,
  input: { editor: 'editor/main.tsx', front: 'editor/front/main.ts' },
  platform: 'browser',
  logLevel: 'silent',
  tsconfig: 'editor/tsconfig.json',
  transform: {
    target: 'es2022',

    define: { 'process.env.NODE_ENV': '"production"' },
  },
})
const { output } = await bundle.generate({
  format: 'esm',
  minify: true,
  entryFileNames: '[name].[hash].js',
  chunkFileNames: '[name].[hash].js',
})
await bundle.close()

const files = output.map(
  (file): Made => ({
    name: file.fileName,
    bytes: new TextEncoder().encode(file.type === 'chunk' ? file.code : String(file.source)),
  }),
)
const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
const packed = files.map(
  ({ name, bytes }): Made => ({ name: `${name}.br`, bytes: brotliCompressSync(bytes, options) }),
)
parentPort?.postMessage([...files, ...packed])
