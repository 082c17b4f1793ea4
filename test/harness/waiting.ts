/** Stands in for the commands where a test wants to see what becomes of the process: says who it is, and waits to be ended. */
export function main(): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>()
  const living = setInterval(() => undefined, 60_000)
  process.once('SIGTERM', () => {
    clearInterval(living)
    resolve(7)
  })
  process.stdout.write(`${process.pid}\n`)
  return promise
}
