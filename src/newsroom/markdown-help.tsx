import type { Html } from '#platform/view/html.ts'
import type { PictureChoice } from './facts.ts'
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
  ['![What it shows](media_… "Caption")', 'A picture, with the number that the library gives it'],
  ['Credit: Ada Wren', 'In the line under a picture: who took it, where that is not the library’s word'],
  ['Size: wide', 'In the line under a picture: wider than the text; Size: inset for half as wide'],
  ['Two and more pictures, line under line', 'A gallery; Gallery: words above them name it'],
  ['Audio: media_…', 'A player; under it Title: words, and what is to be read there'],
  ['Video: media_…', 'The same; also Poster: media_… and Subtitles: media_…'],
  ['File: media_…', 'A document to take home; under it Title: words'],
  ['https://youtu.be/…', 'Alone in a paragraph: a film or sound of a site that the paper knows'],
  ['Embed: https://…', 'The same of any other site; under it Title: words'],
]

export const MarkdownHelp = ({ pictures }: { pictures: readonly PictureChoice[] }): Html => (
  <>
    <details class="markdown-help">
      <summary>{deskWords.markdownHelp}</summary>
      <Marks />
    </details>
    {pictures.length > 0 && (
      <details class="markdown-help">
        <summary>{deskWords.picturesForText}</summary>
        <p>{deskWords.picturesForTextHelp}</p>
        <ul class="text-pictures">
          {pictures.map((picture) => (
            <TextPicture of={picture} />
          ))}
        </ul>
      </details>
    )}
  </>
)

const Marks = (): Html => (
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
)

/** The line that shows it, to be copied. */
const TextPicture = ({ of: { id, name, thumb } }: { of: PictureChoice }): Html => (
  <li>
    <img {...thumb} alt="" loading="lazy" />
    <span>{name}</span>
    <input type="text" readonly value={`![](${id})`} aria-label={deskWords.lineFor(name)} />
  </li>
)
