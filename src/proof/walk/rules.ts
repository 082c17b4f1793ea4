// An address that the old site itself led on, by a rule that a plugin kept among the posts.
import { metaOf, type SourceItem } from '../source/items.ts'
import { arrive } from './arriving.ts'
import { localPath } from './site.ts'
import { subjectOf, type Walk } from './walk.ts'

export const isRule = ({ type, status }: SourceItem): boolean =>
  type === 'redirect_rule' && status === 'publish'

/** It leads where it led, in one step. What the report says cannot be kept is told there. */
export async function walkRule(walk: Walk, item: SourceItem): Promise<void> {
  const [from, to] = ['_redirect_rule_from', '_redirect_rule_to'].map((key) =>
    localPath(metaOf(item, key).trim(), walk.site),
  )
  if (!from || !to || (item.id !== null && walk.ledger.whyDropped(item.id, item.type) !== undefined)) return
  const [rule, target] = [await arrive(walk.ask, from), await arrive(walk.ask, to)]
  const isLed = rule.fate === 'moved' || rule.fate === 'kept'
  const isRight = !isLed || target.at === rule.at || target.fate === 'lost'
  walk.tally.address({
    ...subjectOf(item),
    kind: 'former',
    from,
    to: rule.fate === 'kept' ? '' : rule.at,
    ...(isRight ? { fate: rule.fate, why: rule.why } : { fate: 'lost', why: 'another-page' }),
  })
}
