// Which vocabulary an element's name belongs to, whatever its prefix. A prefix that nobody declared means what it always means in an
// export; one that was declared as something else means that.

export interface Names {
  /** `wp:post_id`, `content:encoded`, `dc:creator`, `title`; `?:x` for vocabularies of others. */
  enter(name: string, attributes: Readonly<Record<string, string>>): string
  leave(): void
}

interface Scope {
  readonly depth: number
  readonly uris: ReadonlyMap<string, string>
  readonly known: Map<string, string>
}

export function namesInScope(): Names {
  const scopes: Scope[] = [{ depth: -1, uris: new Map(), known: new Map() }]
  let depth = 0
  return {
    enter(name, attributes) {
      const declared = declarations(attributes)
      if (declared.length > 0)
        scopes.push({ depth, uris: new Map([...top(scopes).uris, ...declared]), known: new Map() })
      depth += 1
      return vocabularyName(name, top(scopes))
    },
    leave() {
      depth -= 1
      if (top(scopes).depth === depth) scopes.pop()
    },
  }
}

const bottom: Scope = { depth: -1, uris: new Map(), known: new Map() }
const top = (scopes: readonly Scope[]): Scope => scopes.at(-1) ?? bottom

function declarations(attributes: Readonly<Record<string, string>>): [string, string][] {
  const found: [string, string][] = []
  for (const name in attributes) {
    if (name === 'xmlns') found.push(['', attributes[name] ?? ''])
    else if (name.startsWith('xmlns:')) found.push([name.slice(6), attributes[name] ?? ''])
  }
  return found
}

function vocabularyName(name: string, { uris, known }: Scope): string {
  const before = known.get(name)
  if (before !== undefined) return before
  const colon = name.indexOf(':')
  const prefix = name.slice(0, Math.max(0, colon))
  const vocabulary = vocabularyOf(prefix, uris.get(prefix))
  const canonical = vocabulary === '' ? name.slice(colon + 1) : `${vocabulary}:${name.slice(colon + 1)}`
  known.set(name, canonical)
  return canonical
}

const usual = new Set(['', 'wp', 'content', 'excerpt', 'dc'])
const vocabularies: readonly (readonly [RegExp, string])[] = [
  [/wordpress\.(?:org|com)\/export\/.*excerpt/i, 'excerpt'],
  [/wordpress\.(?:org|com)\/export\b/i, 'wp'],
  [/purl\.org\/rss\/.*content/i, 'content'],
  [/purl\.org\/dc\//i, 'dc'],
]

function vocabularyOf(prefix: string, uri: string | undefined): string {
  if (uri === undefined) return usual.has(prefix) ? prefix : '?'
  if (prefix === '' && uri === '') return ''
  return vocabularies.find(([pattern]) => pattern.test(uri))?.[1] ?? '?'
}
