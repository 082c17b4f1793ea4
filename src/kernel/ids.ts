/** An id says what it points at: `story_0198…`. Ids are minted in `platform/mint.ts`, because minting needs a clock. */
export type Id<Kind extends string> = `${Kind}_${string}`

/** The edge: text that is an id of this kind, or undefined. */
export function parseId<Kind extends string>(kind: Kind, text: string | undefined): Id<Kind> | undefined {
  const prefix = `${kind}_`
  return text !== undefined && text.length <= 64 && text.startsWith(prefix) && /^[\w-]+$/.test(text)
    ? (text as Id<Kind>)
    : undefined
}
