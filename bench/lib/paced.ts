import { Agent, get } from 'node:http'
import { performance } from 'node:perf_hooks'

export interface Pace {
  readonly port: number
  readonly perSecond: number
  readonly seconds: number
  readonly connections: number
  pathOf(at: number): string
}
export interface Latencies {
  readonly p50: number
  readonly p99: number
  readonly worst: number
  readonly failed: number
  /** Each answer's milliseconds, shortest first. */
  readonly took: readonly number[]
}

export function latenciesOf(took: readonly number[], failed: number): Latencies {
  const sorted = took.toSorted((one, other) => one - other)
  const quantile = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { p50: quantile(0.5), p99: quantile(0.99), worst: sorted.at(-1) ?? Number.NaN, failed, took: sorted }
}

/**
 * So many requests a second, each at its time whether or not the ones before have been answered. Milliseconds from the time a request
 * was due, so that a server that stalls cannot hide it by stalling its client (coordinated omission).
 */
export async function paced({ port, perSecond, seconds, connections, pathOf }: Pace): Promise<Latencies> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const took: number[] = []
  let failed = 0
  const ask = (path: string, due: number) =>
    new Promise<void>((resolve) => {
      const request = get({ port, path, agent, headers: { 'accept-encoding': 'gzip' } }, (response) => {
        response.resume().on('end', () => {
          if (response.statusCode !== 200) failed += 1
          took.push(performance.now() - due)
          resolve()
        })
      })
      request.on('error', () => {
        failed += 1
        resolve()
      })
    })
  const asked: Promise<void>[] = []
  const start = performance.now()
  for (let at = 0; at < perSecond * seconds; at++) {
    const due = start + (at * 1000) / perSecond
    const wait = due - performance.now()
    if (wait > 0.5) await new Promise((resolve) => setTimeout(resolve, wait))
    asked.push(ask(pathOf(at), Math.max(due, start)))
  }
  await Promise.all(asked)
  agent.destroy()
  return latenciesOf(took, failed)
}
