// The front door of the front: what editors put where, and how the rest fills.
export { hideBand } from './actions/hide-band.ts'
export { orderBands } from './actions/order-bands.ts'
export { pin } from './actions/pin.ts'
export { publishFront } from './actions/publish.ts'
export { redo } from './actions/redo.ts'
export { release } from './actions/release.ts'
export { type OtherPlan, restore } from './actions/restore.ts'
export { scheduleFront, unscheduleFront } from './actions/schedule.ts'
export { showBand } from './actions/show-band.ts'
export { undo } from './actions/undo.ts'
export type { BandSeat, FrontAnswer, FrontShown, Parts, Seat, SlotName } from './contract.ts'
export { eachOnce } from './arrangement.ts'
export {
  bandIn,
  bandSlot,
  type CurrentPlan,
  type Deed,
  type FrontOf,
  type FrontSchedule,
  type FrontScheduleId,
  frontTag,
  isTop,
  longestFrontHeadline,
  makingTag,
  mayArrangeFront,
  paperFront,
  type Pin,
  type Plan,
  type PlanVersion,
  roomOf,
  type Slot,
  slots,
  type Step,
  type TopSlot,
  type WorkingPlan,
} from './model.ts'
export { besideLead, inGrid, sectionSlots } from './section-arrangement.ts'
export { bandsIn, isSamePlan, nextEnd, standing, type Unpinnable } from './rules.ts'
export { type Band, composedBands } from './store/bands.ts'
export { type Composed, composedFront, standingIn } from './store/composed.ts'
export { type ComposedSection, composedSection, withoutPinned } from './store/section.ts'
export { currentPlan, findPlanVersion, listPlans, sectionPlan } from './store/plans.ts'
export { findSchedule, listEndedSchedules, listOpenSchedules } from './store/schedules.ts'
export { findStep, listSteps, workingPlan } from './store/steps.ts'
