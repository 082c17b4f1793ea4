/** Node says that a test stands where `test` was called, which for ours is in the harness: here is which file asked for it. */
const written = new Map<string, string[]>()

/** The name of what is no test of anything: between two files, the next one is taken and loaded. */
export const takingNext = 'the next file is taken'

let loading = ''
/** From here on, whatever tests are declared stand in this file. */
export const nowLoading = (file: string): void => void (loading = file)

/** Called by whatever in the harness declares a test for a file. */
export const declared = (name: string): void =>
  void written.set(name, [...(written.get(name) ?? []), loading])

/** Tests end in the order in which they were declared, so that two of one name are told apart. */
export const writtenIn = (name: string): string | undefined => written.get(name)?.shift()
