// The front door of proof: whether an archive that moved in is all there, found out without any of the importer's code.
export { keepProof } from './actions/keep-proof.ts'
export {
  type Progress as VerifyProgress,
  type Verification,
  type Verified,
  verify,
} from './actions/verify.ts'
export type { ReportHead } from './contract.ts'
export { maySeeProofs, type Proof, type ProofId } from './model.ts'
export { proofPage } from './page.tsx'
export { readReport } from './source/report.ts'
export { openLedger } from './store/ledger.ts'
export { findProof, listProofs } from './store/proofs.ts'
export { ProofSheet } from './sheet.tsx'
export { summaryOf } from './summary.ts'
export { verdictOf } from './words.ts'
export type { Ledger } from './walk/ledger.ts'
export type { SurveyedSite } from './walk/survey.ts'
export {
  openWalker,
  type Stage as WalkStage,
  type Steps,
  type Walker,
  type Walking,
} from './walk/walker.ts'
export type { Hearer as ProofHearer, Tallied } from './walk/tally.ts'
