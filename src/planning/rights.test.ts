import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Instant } from '#kernel/time.ts'
import { type Actor, can, type StaffRole } from '#people/index.ts'
import type { Filed } from '#stories/index.ts'
import { budgetStateOf, isReturn, mayAssign, mayDecide, mayPlan } from './model.ts'

const story: Filed = {
  id: 'story_wall',
  slug: 'wall',
  path: null,
  createdAt: '2022-03-09T12:00:00.000Z' as Instant,
  createdBy: 'account_author',
  entrustedTo: 'account_writer',
  publishedAt: null,
  updatedAt: null,
  embargoUntil: null,
  publicAt: null,
  killedAt: null,
  releasedAt: null,
  version: null,
  origin: null,
  originId: null,
  sectionIds: ['section_local'],
}
const as = (role: StaffRole, id: Actor['id'] = 'account_other', more: Partial<Actor> = {}): Actor => ({
  id,
  name: '',
  role,
  ...more,
})

test('writers and contributors plan what is theirs or given to them, editors everything, others nothing', () => {
  for (const role of ['writer', 'contributor'] as const) {
    assert.equal(can(as(role), mayPlan, story), false)
    assert.equal(can(as(role, 'account_author'), mayPlan, story), true)
    assert.equal(can(as(role, 'account_writer'), mayPlan, story), true)
    assert.equal(can(as(role, 'account_writer'), mayDecide, story), false)
    assert.equal(can(as(role, 'account_writer'), mayAssign, story), false)
  }
  for (const role of ['moderator', 'advertising'] as const)
    assert.equal(can(as(role, 'account_writer'), mayPlan, story), false)
  for (const right of [mayPlan, mayDecide, mayAssign]) assert.equal(can(as('editor'), right, story), true)
})

test('an editor of one desk plans, decides and assigns only there; what is in no section is for whoever began it', () => {
  const editor = as('editor', 'account_author', { desks: ['section_local'] })
  for (const right of [mayPlan, mayDecide, mayAssign]) {
    assert.equal(can(editor, right, story), true)
    assert.equal(can(editor, right, { ...story, sectionIds: ['section_sport'] }), false)
    assert.equal(can(editor, right, { ...story, sectionIds: [null] }), true)
    assert.equal(can({ ...editor, id: 'account_x' }, right, { ...story, sectionIds: [null] }), false)
  }
})

test('the word for a story is its own where it says one, else that of its plan', () => {
  assert.equal(budgetStateOf('draft', undefined), 'in-work')
  assert.equal(budgetStateOf('draft', { state: 'legal' }), 'legal')
  for (const told of ['scheduled', 'embargoed', 'published', 'changed', 'killed'] as const)
    assert.equal(budgetStateOf(told, { state: 'ready' }), told)
})

test('a step back to whoever writes it is a return', () => {
  assert.equal(isReturn('handed-in', 'in-work'), true)
  assert.equal(isReturn('ready', 'assigned'), true)
  assert.equal(isReturn('ready', 'on-desk'), false)
  assert.equal(isReturn('planned', 'in-work'), false)
})
