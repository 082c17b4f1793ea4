import type { Html } from '#platform/view/html.ts'
import {
  type AddressKind,
  type AddressLine,
  addressKinds,
  type Fate,
  fates,
  isLoss,
  type Proof,
} from './model.ts'
import { fateHelp, fateWords, kindWords, number, reasonWords, sheetWords as words } from './words.ts'

/** One row for each kind of address: what became of them, as a bar and in words. */
export function AddressTable({ proof }: { proof: Proof }): Html {
  const kinds = addressKinds.filter((kind) => totalOf(proof, kind) > 0)
  const shown = fates.filter((fate) => kinds.some((kind) => (proof.addresses[kind][fate] ?? 0) > 0))
  return (
    <>
      <table class="proof-table">
        <tbody>
          {kinds.map((kind) => (
            <tr class={lossesOf(proof, kind) === 0 ? undefined : 'wrong'}>
              <th scope="row">{kindWords[kind]}</th>
              <td class="n">{number(totalOf(proof, kind))}</td>
              <td class="fates">
                <Bar counts={proof.addresses[kind]} total={totalOf(proof, kind)} />
                {fates
                  .filter((fate) => (proof.addresses[kind][fate] ?? 0) > 0)
                  .map((fate) => (
                    <span class={`fate fate-${fate}`}>
                      {number(proof.addresses[kind][fate] ?? 0)} {fateWords[fate]}
                    </span>
                  ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <dl class="legend">
        {shown.map((fate) => (
          <div>
            <dt class={`fate fate-${fate}`}>{fateWords[fate]}</dt>
            <dd>{fateHelp[fate]}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

const totalOf = ({ addresses }: Proof, kind: AddressKind): number =>
  Object.values(addresses[kind]).reduce((sum, n) => sum + n, 0)
const lossesOf = ({ addresses }: Proof, kind: AddressKind): number =>
  fates.filter(isLoss).reduce((sum, fate) => sum + (addresses[kind][fate] ?? 0), 0)

const width = 1000
/** A loss is always seen, however small its part. */
function Bar({ counts, total }: { counts: Readonly<Partial<Record<Fate, number>>>; total: number }): Html {
  const parts = partsOf(counts, total)
  return (
    <svg class="bar" viewBox={`0 0 ${width} 8`} preserveAspectRatio="none" aria-hidden="true">
      {parts.map(({ fate, from, length }) => (
        <rect class={`fate-${fate}`} x={from} width={length} height="8" />
      ))}
    </svg>
  )
}

function partsOf(counts: Readonly<Partial<Record<Fate, number>>>, total: number) {
  let from = 0
  return fates.flatMap((fate) => {
    const n = counts[fate] ?? 0
    if (n === 0) return []
    const length = Math.max(isLoss(fate) ? 12 : 2, (n / total) * width)
    const part = { fate, from: isLoss(fate) ? Math.min(from, width - length) : from, length }
    from += length
    return [part]
  })
}

interface Lists {
  readonly id: string
  readonly title: string
  readonly lines: readonly AddressLine[]
  readonly total: Proof
  readonly isOpen?: boolean
}

/** By what became of them and by kind, each to be opened by itself; links above lead to each. */
export function AddressLists({ id, title, lines, total, isOpen = false }: Lists): Html | null {
  if (lines.length === 0) return null
  const groups = [...Map.groupBy(lines, ({ fate, kind }) => `${fate}-${kind}`)]
  return (
    <section>
      <h2 class="rubric" id={id}>
        {title}
      </h2>
      <p class="filters">
        {groups.map(([key, [first]]) => first && <a href={`#${key}`}>{nameOf(first)}</a>)}
      </p>
      {groups.map(([key, some]) => (
        <Group id={key} lines={some} isOpen={isOpen} total={total} />
      ))}
    </section>
  )
}

const nameOf = ({ fate, kind }: AddressLine): string => `${kindWords[kind]}: ${fateWords[fate]}`

function Group({
  id,
  lines,
  isOpen,
  total,
}: {
  id: string
  lines: readonly AddressLine[]
  isOpen: boolean
  total: Proof
}): Html | null {
  const [first] = lines
  if (!first) return null
  const all = total.addresses[first.kind][first.fate] ?? lines.length
  return (
    <details id={id} open={isOpen}>
      <summary>
        {nameOf(first)} <span class="quiet">{number(all)}</span>
      </summary>
      <ol class="lines">
        {lines.map((line) => (
          <Line line={line} />
        ))}
      </ol>
      {all > lines.length && <p class="quiet">{words.more(number(all - lines.length))}</p>}
    </details>
  )
}

function Line({ line: { from, to, why, title } }: { line: AddressLine }): Html {
  return (
    <li>
      <code>{readable(from)}</code>
      {to && (
        <>
          {' '}
          <span class="arrow">→</span> <code>{readable(to)}</code>
        </>
      )}
      {why && <span class="why">{reasonWords[why]}</span>}
      {title && <span class="title">{title}</span>}
    </li>
  )
}

const readable = (path: string): string => {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
