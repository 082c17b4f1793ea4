// The house against its plan. What each rule means is in architecture.ts (who may import whom) and test/architecture/rules.ts.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawPlan } from './test/architecture/plan.ts'
import { rules } from './test/architecture/rules.ts'
import { readSources } from './test/architecture/source.ts'
import { generated } from './test/harness/generated.ts'

const sources = readSources()

for (const rule of rules) test(rule.name, () => assert.deepEqual(rule.breaches(sources), []))

test('the drawing of the house shows it as it stands', () => generated('plan.md', drawPlan(sources)))
