// Where the record's pages stand. A story's own address never changes, so these do not either.
export const recordPaths = {
  history: (story: string): string => `/record/story${story}`,
  version: (story: string, number: number): string => `/record/version/${number}${story}`,
  changes: (story: string, from: number, to: number): string => `/record/changes/${from}-${to}${story}`,
  /** Asked with `from` and `to`; leads on to the changes between them. */
  compare: (story: string): string => `/record/compare${story}`,
  timeGate: (story: string): string => `/record/timegate${story}`,
  timeMap: (story: string): string => `/record/timemap${story}`,
} as const
