import type { Html } from '#platform/view/html.ts'
import { deskWords } from './words.ts'

const marks: readonly (readonly [typed: string, printed: string])[] = [
  ['An empty line', 'A new paragraph'],
  ['## Words', 'A heading inside the text'],
  ['**words**', 'Strong'],
  ['*words*', 'Emphasis'],
  ['[words](https://…)', 'A link'],
  ['- words', 'A list; 1. words for a numbered one'],
  ['> words', 'A quotation'],
  ['---', 'A rule between two parts'],
  ['Words[^1] and below [^1]: note', 'A footnote'],
]

export function MarkdownHelp(): Html {
  return (
    <details class="markdown-help">
      <summary>{deskWords.markdownHelp}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">Typed</th>
            <th scope="col">Printed</th>
          </tr>
        </thead>
        <tbody>
          {marks.map(([typed, printed]) => (
            <tr>
              <td>
                <code>{typed}</code>
              </td>
              <td>{printed}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
