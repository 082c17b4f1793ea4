// What the terminal shows at the end: the numbers, then the first of what was lost.
import { addressKinds, aspects, fates, isLoss, type Proof } from './model.ts'
import { aspectWords, kindWords, number, percent, tookWords, verdictOf } from './words.ts'

export function summaryOf(proof: Proof): string {
  return [
    ...addressRows(proof),
    '',
    ...aspectRows(proof),
    '',
    ...wordRows(proof),
    ...accountRows(proof),
    '',
    ...lossRows(proof),
    `${verdictOf(proof)} It took ${tookWords(proof.seconds)}.`,
  ].join('\n')
}

function addressRows({ addresses }: Proof): string[] {
  const shown = fates.filter((fate) => addressKinds.some((kind) => (addresses[kind][fate] ?? 0) > 0))
  const rows = addressKinds
    .filter((kind) => Object.keys(addresses[kind]).length > 0)
    .map((kind) => [kindWords[kind], ...shown.map((fate) => number(addresses[kind][fate] ?? 0))])
  return columns([['Old addresses', ...shown], ...rows])
}

function aspectRows(proof: Proof): string[] {
  const rows = aspects.flatMap((aspect) => {
    const seen = proof.aspects[aspect]
    return seen === undefined || seen.found === 0
      ? []
      : [[aspectWords[aspect], number(seen.found), number(seen.kept), percent(seen.kept, seen.found)]]
  })
  const { stories, hidden } = proof
  const whole = [
    'Stories the same in everything',
    number(stories.found),
    number(stories.kept),
    percent(stories.kept, stories.found),
  ]
  const unseen = [
    'Drafts and private things unseen',
    number(hidden.found),
    number(hidden.kept),
    percent(hidden.kept, hidden.found),
  ]
  return columns([
    ['Beside their source', 'found', 'kept', ''],
    whole,
    ...rows,
    ...(hidden.found > 0 ? [unseen] : []),
  ])
}

function wordRows({ words, secrets }: Proof): string[] {
  const { source, kept, missing, moved, added } = words
  return [
    `  ${number(source)} words in order: ${number(kept)} kept, ${number(missing)} missing, ${number(moved)} moved, ${number(added)} added.`,
    `  ${number(secrets.lookedFor)} private addresses looked for on the pages: ${number(secrets.found)} found.`,
  ]
}

function accountRows({ accounts }: Proof): string[] {
  const wrong = accounts.filter(({ isRight }) => !isRight)
  const all = accounts.reduce((sum, { counted }) => sum + counted, 0)
  if (wrong.length === 0)
    return [`  ${number(all)} things in the files, each stored or dropped with its reason, once.`]
  const rows = wrong.map(({ group, kind, counted, found, stored, dropped }) => [
    `${group}: ${kind}`,
    ...[counted, found, stored, dropped].map(number),
  ])
  return ['', ...columns([['Not accounted for', 'counted', 'found', 'stored', 'dropped'], ...rows])]
}

const most = 12
function lossRows({ lists }: Proof): string[] {
  const lost = lists.addresses
    .filter(({ fate }) => isLoss(fate))
    .map(
      ({ fate, from, to, why, title }) =>
        `  ${fate}  ${from}${to === '' ? '' : ` → ${to}`}  ${why ?? ''}  ${title}`,
    )
  const other = lists.differences
    .filter((line) => line.isLoss)
    .map(
      ({ aspect, path, source, page, detail }) =>
        `  ${aspect}  ${path}  ${detail}${source === '' ? '' : `\n      source: ${source}`}${page === '' ? '' : `\n      page:   ${page}`}`,
    )
  const rest = Math.max(0, lost.length - most) + Math.max(0, other.length - most)
  if (lost.length + other.length === 0) return []
  return [
    ...lost.slice(0, most),
    ...other.slice(0, most),
    ...(rest > 0 ? [`  and ${number(rest)} more: see --page and --json`] : []),
    '',
  ]
}

function columns(rows: readonly (readonly string[])[]): string[] {
  const [first = []] = rows
  const widths = first.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  return rows.map((row) =>
    `  ${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ')}`.trimEnd(),
  )
}
