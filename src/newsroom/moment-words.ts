/** What is said of hours that come twice, or not at all. */
export const momentWords = {
  time: (label: string) => `${label}: time`,
  which: 'Clocks go back in that night, and this time comes twice. Which is meant?',
  choose: 'Choose',
  first: (time: string, zone: string) => `The first ${time} (${zone})`,
  second: (time: string, zone: string) => `The second ${time} (${zone})`,
  twice: (time: string) => `Clocks go back in that night, and ${time} comes twice. Choose which is meant.`,
  skipped: (time: string, next: string, zone: string) =>
    `There is no ${time} on that day: clocks in ${zone} go forward. What would have been ${time} is ${next}. Choose that, or another time.`,
} as const
