import type { Child, Html } from '#platform/view/html.ts'
import { Link } from '#ui/link.tsx'

/** A whole address in running text, without the full stop or the bracket behind it. */
const address = /(https?:\/\/[^\s<>"'“”]+[^\s<>"'“”.,;:!?)\]}…])/

/** What a reader wrote: paragraphs, lines, and addresses that can be followed. No search engine is to think that the paper recommends them. */
export const CommentText = ({ text }: { text: string }): Html => (
  <>
    {text
      .split(/\n\s*\n/)
      .filter((paragraph) => paragraph.trim() !== '')
      .map((paragraph) => (
        <p>
          {paragraph
            .trim()
            .split('\n')
            .map((line, at) => (at === 0 ? linked(line) : [<br />, ...linked(line)]))}
        </p>
      ))}
  </>
)

/** Every second piece of a split by one group is what the group found. */
const linked = (line: string): Child[] =>
  line.split(address).map((piece, at) =>
    at % 2 === 0 ? (
      piece
    ) : (
      <Link to={piece} rel="ugc nofollow noopener">
        {piece}
      </Link>
    ),
  )
