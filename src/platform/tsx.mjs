// Lets Node run .tsx: Vite's own compiler turns the JSX into calls. Plain .ts needs nothing, Node strips its types itself.
// What was turned once is kept beside the packages under the hash of all that went in, so that a start need not load the compiler.
import { hash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire, enableCompileCache, registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'

enableCompileCache()
process.setSourceMapsEnabled(true)

const require = createRequire(import.meta.url)
const jsx = { runtime: 'automatic', importSource: 'hono/jsx', development: false }
const options = { lang: 'tsx', target: 'es2024', sourcemap: true, jsx }
const recipe = `${require('rolldown/package.json').version} ${JSON.stringify(options)}`
const kept = fileURLToPath(new URL('../../node_modules/.cache/broadsheet/', import.meta.url))

registerHooks({
  load(url, context, nextLoad) {
    if (!url.endsWith('.tsx')) return nextLoad(url, context)
    const file = fileURLToPath(url)
    return { format: 'module', shortCircuit: true, source: turned(file, readFileSync(file, 'utf8')) }
  },
})

function turned(file, source) {
  const place = `${kept}${hash('sha256', [recipe, file, source].join('\n'))}.mjs`
  try {
    return readFileSync(place, 'utf8')
  } catch {
    const fresh = turn(file, source)
    keep(place, fresh)
    return fresh
  }
}

function turn(file, source) {
  const { transformSync } = require('rolldown/utils')
  const { code, map, errors } = transformSync(file, source, options)
  if (errors.length > 0) throw new SyntaxError(errors.map((error) => error.message).join('\n'))
  const inline = Buffer.from(JSON.stringify({ ...map, sourcesContent: undefined })).toString('base64')
  return `${code}\n//# sourceMappingURL=data:application/json;base64,${inline}`
}

/** Whole or not at all; where nothing can be kept, it is turned again at the next start. */
function keep(place, text) {
  try {
    mkdirSync(kept, { recursive: true })
    const half = `${place}.${process.pid}`
    writeFileSync(half, text)
    renameSync(half, place)
  } catch {}
}
