// The front door of the front: what editors put where, and how the rest fills.
export { hideBand } from './actions/hide-band.ts'
export { orderBands } from './actions/order-bands.ts'
export { pin } from './actions/pin.ts'
export { release } from './actions/release.ts'
export { showBand } from './actions/show-band.ts'
export { undo } from './actions/undo.ts'
export { eachOnce } from './arrangement.ts'
export {
  type Deed,
  emptyPlan,
  mayArrangeFront,
  type Pin,
  type Plan,
  type PlanVersion,
  type Slot,
  slots,
} from './model.ts'
export { bandsIn, standing, type Unpinnable } from './rules.ts'
export { type Composed, composedFront } from './store/composed.ts'
export { listPlans } from './store/plans.ts'
