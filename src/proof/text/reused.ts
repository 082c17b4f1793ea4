// Blocks that were written once and stood in many posts: `<!-- wp:block {"ref":12} /-->`. Readers saw their words where they were used.

const call = /<!--\s+wp:block\s+(\{[^]*?\})\s+\/?-->/g
/** So much of them a post may show; more is a circle, or a joke. */
const most = 4_000_000

export function withReused(written: string, blocks: ReadonlyMap<number, string>): string {
  const content = withoutUnseen(written)
  if (blocks.size === 0 || !content.includes('wp:block ')) return content
  let left = most
  const opened = (text: string, within: readonly number[]): string =>
    text.replace(call, (whole, settings: string) => {
      const number = Number(/"ref":\s*"?(\d{1,15})/.exec(settings)?.[1] ?? 0)
      const block = within.includes(number) ? undefined : blocks.get(number)
      left -= block?.length ?? 0
      if (block === undefined || left < 0) return whole
      const words = opened(block, [...within, number])
      // Words of the post's own may stand in the place of some of the block's.
      return settings.includes('"content"') ? `${whole}<datalist>${words}</datalist>` : `\n${words}\n`
    })
  return opened(content, [])
}

/** What a list of posts would have said without any: nobody who saw posts in it saw that. */
const withoutUnseen = (content: string): string =>
  content.includes('wp:query-no-results')
    ? content.replace(/<!--\s+wp:query-no-results\b[^]*?<!--\s+\/wp:query-no-results\s+-->/g, '')
    : content
