/** Something that this process does for itself every so often, whatever others do, and once more before it ends. */
export function beat(
  milliseconds: number,
  work: () => Promise<void>,
  log: (error: unknown) => void,
): { stop(): Promise<void> } {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  const once = async (): Promise<void> => {
    try {
      await work()
    } catch (error) {
      log(error)
    }
  }
  const turn = async (): Promise<void> => {
    await once()
    if (!stopped) again()
  }
  const again = () => {
    timer = setTimeout(() => {
      running = turn()
    }, milliseconds)
    timer.unref()
  }
  again()
  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await running
      await once()
    },
  }
}
