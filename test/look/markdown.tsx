// Enough of Markdown to look at the demo edition; the paper itself goes through document/ and copy/.
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import type { Html } from '#platform/view/html.ts'

export function markdown(text: string, after?: { readonly paragraph: number; readonly html: Html }): Html {
  const { children } = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  const third = children.filter((node) => node.type === 'paragraph')[(after?.paragraph ?? 0) - 1]
  return <>{children.map((node) => [drawn(node), node === third && after ? after.html : ''])}</>
}

const tags: Partial<Record<Nodes['type'], 'p'>> = {
  paragraph: 'p',
  blockquote: 'blockquote' as 'p',
  emphasis: 'em' as 'p',
  strong: 'strong' as 'p',
  listItem: 'li' as 'p',
  tableRow: 'tr' as 'p',
  tableCell: 'td' as 'p',
  list: 'ul' as 'p',
  heading: 'h2' as 'p',
  table: 'table' as 'p',
}

function drawn(node: Nodes): Html {
  if (node.type === 'text') return <>{node.value}</>
  const Tag = tags[node.type]
  const inside = 'children' in node ? node.children.map((child) => drawn(child)) : []
  if (node.type === 'table')
    return (
      <div class="table">
        <table>
          <tbody>{inside}</tbody>
        </table>
      </div>
    )
  return Tag ? <Tag>{inside}</Tag> : <>{inside}</>
}
