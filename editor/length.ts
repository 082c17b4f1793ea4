import type { Node } from '@tiptap/pm/model'
import { countWords } from '#document/text.ts'
import { deedOf } from './proposed-blocks.ts'

/** How many words there would be if everything that is proposed were taken: what shall go does not count. */
export function lengthOf(doc: Node): number {
  let text = ''
  doc.descendants((node) => {
    if (deedOf(node) === 'delete') return false
    if (node.isText) text += node.marks.some(({ type }) => type.name === 'deletion') ? '' : node.text
    else text += node.isBlock ? '\n' : ' '
    return true
  })
  return countWords(text)
}
