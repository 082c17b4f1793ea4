// A served page, read as a browser reads it, so that a standard is proved on the bytes and not on what the code meant.
import assert from 'node:assert/strict'
import { type DefaultTreeAdapterTypes as Tree, defaultTreeAdapter, parse } from 'parse5'
import type { Visitor } from '../harness/paper.ts'

export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
  readonly parents: readonly string[]
}

/** Every element in the order of the page. */
export function elementsOf(html: string): readonly Element[] {
  const found: Element[] = []
  const visit = (node: Tree.Node, parents: readonly string[]): void => {
    if (!('childNodes' in node)) return
    for (const child of node.childNodes) {
      if (!defaultTreeAdapter.isElementNode(child)) continue
      const attributes = Object.fromEntries(child.attrs.map(({ name, value }) => [name, value]))
      found.push({ name: child.tagName, attributes, text: textOf(child), parents })
      visit(child, [...parents, child.tagName])
    }
  }
  visit(parse(html), [])
  return found
}

const textOf = (node: Tree.Node): string =>
  (defaultTreeAdapter.isTextNode(node)
    ? node.value
    : 'childNodes' in node
      ? node.childNodes.map(textOf).join('')
      : ''
  ).replace(/\s+/g, ' ')

/** A page that answers, read. */
export class Read {
  readonly html: string
  readonly headers: Headers
  readonly elements: readonly Element[]
  constructor(html: string, headers: Headers) {
    this.html = html
    this.headers = headers
    this.elements = elementsOf(html)
  }
  all(name: string, has: Readonly<Record<string, string>> = {}): readonly Element[] {
    return this.elements.filter(
      (element) =>
        element.name === name &&
        Object.entries(has).every(([key, value]) => element.attributes[key] === value),
    )
  }
  one(name: string, has: Readonly<Record<string, string>> = {}): Element {
    const found = this.all(name, has)
    assert.equal(found.length, 1, `${found.length} of <${name} ${JSON.stringify(has)}>`)
    return found[0] as Element
  }
  /** What a meta element says, under either of its names. */
  meta(name: string): readonly string[] {
    return this.elements
      .filter(
        ({ name: tag, attributes: { name: own, property } }) => tag === 'meta' && (own ?? property) === name,
      )
      .map(({ attributes }) => attributes['content'] ?? '')
  }
  links(rel: string): readonly Element[] {
    return this.all('link').filter(({ attributes }) => (attributes['rel'] ?? '').split(' ').includes(rel))
  }
  // oxlint-disable-next-line typescript/no-explicit-any -- JSON-LD is what these tests look into
  jsonLd(): any {
    return JSON.parse(this.one('script', { type: 'application/ld+json' }).text)
  }
}

export async function read(visitor: Visitor, path: string, status = 200): Promise<Read> {
  const response = await visitor.get(path)
  const html = await response.text()
  assert.equal(response.status, status, `${path}: ${html.slice(0, 300)}`)
  return new Read(html, response.headers)
}
