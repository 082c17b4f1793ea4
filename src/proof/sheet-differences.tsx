import type { Html } from '#platform/view/html.ts'
import { aspects, type DifferenceLine, type Proof } from './model.ts'
import { aspectWords, number, sheetWords as words } from './words.ts'

/** Story by story, under what differs in them. */
export function Differences({ proof }: { proof: Proof }): Html | null {
  const { differences } = proof.lists
  if (differences.length === 0) return null
  const groups = aspects.flatMap((aspect) => {
    const lines = differences.filter((line) => line.aspect === aspect)
    return lines.length === 0 ? [] : [{ aspect, lines }]
  })
  return (
    <section>
      <h2 class="rubric" id="differs">
        {words.differs}
      </h2>
      <p class="filters">
        {groups.map(({ aspect }) => (
          <a href={`#differs-${aspect}`}>{aspectWords[aspect]}</a>
        ))}
      </p>
      {groups.map(({ aspect, lines }) => (
        <details id={`differs-${aspect}`} open>
          <summary>
            {aspectWords[aspect]} <span class="quiet">{number(lines.length)}</span>
          </summary>
          <ol class="lines">
            {lines.map((line) => (
              <Line line={line} />
            ))}
          </ol>
        </details>
      ))}
    </section>
  )
}

function Line({ line: { title, path, source, page, detail } }: { line: DifferenceLine }): Html {
  return (
    <li>
      <span class="title">{title}</span> <code>{path}</code>
      {detail && <span class="why">{detail}</span>}
      {(source !== '' || page !== '') && (
        <dl class="beside">
          <div>
            <dt>{words.source}</dt>
            <dd>{source || '–'}</dd>
          </div>
          <div>
            <dt>{words.page}</dt>
            <dd>{page || '–'}</dd>
          </div>
        </dl>
      )}
    </li>
  )
}
