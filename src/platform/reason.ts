/** Why something failed, in one line. Several addresses were tried: the first one's reason stands for all. */
export const reason = (error: unknown): string =>
  error instanceof AggregateError
    ? reason(error.errors[0])
    : error instanceof Error
      ? error.message
      : String(error)

/** Whether it is the machine's doing (a disk, a network, a database) and not a mistake of ours that needs its stack. */
export function isOfTheMachine(error: unknown): boolean {
  if (error instanceof AggregateError) return isOfTheMachine(error.errors[0])
  if (!(error instanceof Error)) return false
  const { code } = error as { code?: unknown }
  return (
    error.name === 'DatabaseFault' ||
    (typeof code === 'string' && /^(?:E[A-Z]+|ERR_SQLITE_ERROR|[0-9A-Z]{5})$/.test(code))
  )
}
