// Lets Node run .tsx: Vite's own compiler turns the JSX into calls. Plain .ts needs nothing, Node strips its types itself.
import { readFileSync } from 'node:fs'
import { enableCompileCache, registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'rolldown/utils'

enableCompileCache()
process.setSourceMapsEnabled(true)

const jsx = { runtime: 'automatic', importSource: 'hono/jsx', development: false }

registerHooks({
  load(url, context, nextLoad) {
    if (!url.endsWith('.tsx')) return nextLoad(url, context)
    const file = fileURLToPath(url)
    const out = transformSync(file, readFileSync(file, 'utf8'), {
      lang: 'tsx',
      target: 'es2024',
      sourcemap: true,
      jsx,
    })
    if (out.errors.length > 0) throw new SyntaxError(out.errors.map((error) => error.message).join('\n'))
    const map = Buffer.from(JSON.stringify(out.map)).toString('base64')
    return {
      format: 'module',
      shortCircuit: true,
      source: `${out.code}\n//# sourceMappingURL=data:application/json;base64,${map}`,
    }
  },
})
