/** What is said where one picture is chosen. */
export const pictureWords = {
  inItsName: 'Words in its name',
  find: 'Find in the library',
  noneFound: (words: string) => `The library has no picture or drawing that says “${words}”.`,
  bringIn: 'Bring in',
  no: 'This is no picture or drawing that can be shown.',
} as const
