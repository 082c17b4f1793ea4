// The promises that a paper makes about its work, each a page that says it. schema.org/NewsMediaOrganization, thetrustproject.org

/** By what the newsroom calls it; the value is schema.org's name for it. */
export const policies = {
  principles: 'publishingPrinciples',
  ethics: 'ethicsPolicy',
  corrections: 'correctionsPolicy',
  masthead: 'masthead',
  ownership: 'ownershipFundingInfo',
  mission: 'missionCoveragePrioritiesPolicy',
  verification: 'verificationFactCheckingPolicy',
  sources: 'unnamedSourcesPolicy',
  diversity: 'diversityPolicy',
  feedback: 'actionableFeedbackPolicy',
} as const

export type Policy = keyof typeof policies
export const policyNames = Object.keys(policies) as readonly Policy[]

/** Which page says it, by its path. What is left out is not claimed. */
export type Policies = Readonly<Partial<Record<Policy, string>>>
