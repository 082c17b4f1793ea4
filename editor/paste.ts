// What is pasted and dropped: clean, whatever it was copied from; Markdown understood; an address alone becomes what it leads to.
import { type Editor, Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { cleanText } from '#document/make.ts'
import { providedAt } from '#document/providers.ts'
import type { EditorSetting } from '#writing/contract.ts'
import { blockFor, type Media } from './media.ts'
import { placeAt, positionOf } from './places.ts'
import { completed } from './typing.ts'
import { cleaned } from './cleaned.ts'
import { words } from './words.ts'

/** Says something under the toolbar; undefined: nothing any more. */
export type Say = (what: string | undefined) => void

type Place = Pick<EditorSetting, 'storyId' | 'mayAddMedia'>

export const pasting = (media: Media, { storyId, mayAddMedia: mayAdd }: Place, say: Say): Extension =>
  Extension.create({
    name: 'pasting',
    priority: 900,
    addProseMirrorPlugins() {
      const { editor } = this
      return [
        new Plugin({
          props: {
            transformPastedHTML: (html) => cleaned(html, storyId),
            transformPastedText: cleanText,
            handlePaste: (view, event) => {
              const files = filesIn(event.clipboardData)
              if (files.length > 0 && mayAdd && !event.clipboardData?.getData('text/html').includes('<p')) {
                void bringIn(editor, media, files, view.state.selection.from, say)
                return true
              }
              return pasteText(editor, event.clipboardData)
            },
            handleDrop: (view, event) => {
              const files = filesIn(event.dataTransfer)
              if (files.length === 0 || !mayAdd) return false
              event.preventDefault()
              const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos
              void bringIn(editor, media, files, at ?? view.state.selection.from, say)
              return true
            },
          },
        }),
      ]
    },
  })

const filesIn = (data: DataTransfer | null): File[] => [...(data?.files ?? [])]

function pasteText(editor: Editor, data: DataTransfer | null): boolean {
  const text = cleanText((data?.getData('text/plain') ?? '').replace(/\r\n?/g, '\n'))
  const isInCode = editor.isActive('codeBlock')
  if (isInCode || text === '') return false
  const address = /^\s*(https?:\/\/\S+)\s*$/.exec(text)?.[1]
  if (address !== undefined && completed(address) !== undefined) return pasteAddress(editor, address)
  if ((data?.getData('text/html') ?? '') !== '' || !looksLikeMarkdown(text)) return false
  void pasteMarkdown(editor, text)
  return true
}

function pasteAddress(editor: Editor, address: string): boolean {
  const { $from, empty } = editor.state.selection
  if (!empty) return editor.commands.setMark('link', { href: address })
  const isAlone = $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0
  if (isAlone && providedAt(address) !== undefined)
    return editor.commands.insertContent([{ type: 'embed', attrs: { url: address } }, { type: 'paragraph' }])
  const link = [{ type: 'link', attrs: { href: address } }]
  return editor.commands.insertContent({ type: 'text', text: address, marks: link })
}

const signs = [
  /^#{1,6} \S/m,
  /^\s*[-*+] \S/m,
  /^\s*\d+\. \S/m,
  /\*\*\S[^*]*\*\*/,
  /\[[^\]]+\]\([^)]+\)/,
  /^> \S/m,
  /^```/m,
  /^\|.+\|$/m,
]
const looksLikeMarkdown = (text: string): boolean => signs.some((sign) => sign.test(text))

async function pasteMarkdown(editor: Editor, text: string): Promise<void> {
  // Reading Markdown is a third of what the editor weighs, and few paste any.
  const { bodyOfMarkdown } = await import('#document/markdown.ts')
  const read = bodyOfMarkdown(text)
  if (read.ok) editor.commands.insertContent([...read.value.content])
  else
    editor.commands.insertContent(
      text.split(/\n{2,}/).map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })),
    )
}

/** Files become blocks where they were dropped, wherever that has moved to meanwhile. */
export async function bringIn(
  editor: Editor,
  media: Media,
  files: readonly File[],
  at: number,
  say: Say,
): Promise<void> {
  const place = placeAt(editor.state, at)
  say(words.uploading(files.map(({ name }) => name).join(', ')))
  try {
    const { media: brought, refused = [] } = await media.bringIn(files)
    const now = positionOf(editor.state, place)
    insertBlocks(editor, brought.map(blockFor), now ?? editor.state.selection.to)
    say(refused.length > 0 ? refused.join(' ') : undefined)
  } catch {
    say(words.uploadFailed)
  }
}

/** After the block at the top that this position is in; in place of it, if it is an empty paragraph. */
export function insertBlocks(
  editor: Editor,
  blocks: readonly object[],
  at = editor.state.selection.to,
): boolean {
  if (blocks.length === 0) return false
  const $at = editor.state.doc.resolve(Math.min(at, editor.state.doc.content.size))
  if ($at.depth === 0)
    return editor
      .chain()
      .insertContentAt($at.pos, [...blocks])
      .focus()
      .run()
  const isEmpty = $at.parent.type.name === 'paragraph' && $at.parent.content.size === 0
  const depth = isEmpty ? $at.depth : 1
  const range = isEmpty ? { from: $at.before(depth), to: $at.after(depth) } : $at.after(depth)
  return editor
    .chain()
    .insertContentAt(range, [...blocks, ...(isEmpty ? [{ type: 'paragraph' }] : [])])
    .focus()
    .run()
}
