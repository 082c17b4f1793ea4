import { existsSync, statfsSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname } from 'node:path'
import { sql } from 'kysely'
import type { Config } from './config.ts'
import { openStore } from './db/open.ts'
import { ownFolder } from './db/ownership.ts'
import { everything } from './db/rights.ts'
import { isAtLeast, oldestSqlite } from './db/sqlite-version.ts'
import { reason } from './reason.ts'

/** One thing that was looked at. `bad`: the paper cannot run so. `note`: it can, but somebody should know. */
export interface Finding {
  readonly level: 'good' | 'note' | 'bad'
  readonly text: string
}
export const good = (text: string): Finding => ({ level: 'good', text })
export const note = (text: string): Finding => ({ level: 'note', text })
export const bad = (text: string): Finding => ({ level: 'bad', text })

const oldestNode = '26.0.0'
const gibibyte = 1024 ** 3

/** Whether this machine can run the paper. Neither a browser nor a Postgres server is needed for that, only for the tests. */
export async function checkup(config: Config): Promise<readonly Finding[]> {
  const served = isServed(config.dataFolder)
  return [
    node(),
    sqlite(),
    space(config.dataFolder),
    served
      ? note(`A server is running on ${config.dataFolder}.`)
      : good(`No server is running on ${config.dataFolder}.`),
    served ? good(`Port ${config.port} was not tried beside it.`) : await port(config.port),
    await database(config),
  ]
}

function node(): Finding {
  const mine = process.versions.node
  return isAtLeast(mine, oldestNode)
    ? good(`Node ${mine}.`)
    : bad(`Node ${mine} is too old: ${oldestNode} or newer is needed. Run "npm ci".`)
}

function sqlite(): Finding {
  const mine = process.versions['sqlite'] ?? '0'
  return isAtLeast(mine, oldestSqlite)
    ? good(`SQLite ${mine}.`)
    : bad(`SQLite ${mine} can lose a commit: ${oldestSqlite} or newer is needed.`)
}

/** readConfig has made sure that it can be written to. */
function space(dataFolder: string): Finding {
  const { bavail, bsize } = statfsSync(existing(dataFolder))
  const free = (bavail * bsize) / gibibyte
  const words = `${free.toFixed(1)} GiB are free for ${dataFolder}`
  return free < 0.2
    ? bad(`${words}: too little.`)
    : free < 2
      ? note(`${words}: not much.`)
      : good(`${words}.`)
}

const existing = (folder: string): string => (existsSync(folder) ? folder : existing(dirname(folder)))

function isServed(dataFolder: string): boolean {
  if (!existsSync(dataFolder)) return false
  const ownership = ownFolder(dataFolder)
  ownership?.release()
  return ownership === undefined
}

async function port(number: number): Promise<Finding> {
  const server = createServer()
  const { promise, resolve } = Promise.withResolvers<NodeJS.ErrnoException | undefined>()
  server.once('error', resolve)
  server.listen(number, () => server.close(() => resolve(undefined)))
  const error = await promise
  if (error === undefined) return good(`Port ${number} is free.`)
  if (error.code === 'EADDRINUSE')
    return bad(`Port ${number} is taken by another program: choose one with PORT or --port.`)
  return bad(`Port ${number} cannot be listened on (${error.code}): choose one with PORT or --port.`)
}

async function database(config: Config): Promise<Finding> {
  if (config.databaseUrl === undefined) return good('SQLite holds the paper; DATABASE_URL is not set.')
  try {
    const store = await openStore(config)
    try {
      await sql`select 1`.execute(everything(store.read))
      return good('The Postgres of DATABASE_URL answers.')
    } finally {
      await store.close()
    }
  } catch (error) {
    return bad(`The Postgres of DATABASE_URL does not answer: ${reason(error)}.`)
  }
}
