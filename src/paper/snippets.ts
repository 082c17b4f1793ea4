// What an owner may put into the heads of the reader's pages: tags that prove whose site it is, and scripts of named hosts. Never markup.

export interface MetaTag {
  readonly name: string
  readonly content: string
}
export interface LinkTag {
  readonly rel: string
  readonly href: string
}
export interface ScriptTag {
  readonly src: string
  /** `async`, `defer`, `type="module"`, `data-site="…"`: everything else that it carries. */
  readonly attributes: Readonly<Record<string, string>>
}

export interface Snippets {
  readonly metas: readonly MetaTag[]
  readonly links: readonly LinkTag[]
  readonly scripts: readonly ScriptTag[]
  /** Origins that scripts may talk to: `https://stats.example`. */
  readonly connects: readonly string[]
  /** Origins that pictures may come from. */
  readonly images: readonly string[]
}

export const noSnippets: Snippets = { metas: [], links: [], scripts: [], connects: [], images: [] }

/** An https: address of a host with a name; nothing that could say more to a browser than that. */
export function originOf(address: string): string | undefined {
  const url = /^https:\/\/[^\s/@?#*;,'"\\]+(?:[/?#]\S*)?$/i.test(address) ? URL.parse(address) : null
  if (!url || url.protocol !== 'https:' || url.username !== '' || url.password !== '') return undefined
  return /^(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*$/.test(url.hostname) ? url.origin : undefined
}

const originsOf = (addresses: readonly string[]): readonly string[] => [
  ...new Set(addresses.flatMap((address) => originOf(address) ?? [])),
]

/** Hosts that each reader's browser asks something of, and that so see each reader. */
export const thirdParties = ({ scripts, links, connects, images }: Snippets): readonly string[] =>
  originsOf([
    ...scripts.map(({ src }) => src),
    ...links.filter(({ rel }) => rel === 'preconnect').map(({ href }) => href),
    ...connects,
    ...images,
  ])

export const scriptOrigins = ({ scripts }: Snippets): readonly string[] =>
  originsOf(scripts.map(({ src }) => src))
