// The composition root: the one file that knows every slice.
import type { Server } from 'node:http'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { keepCounts, turnCampaigns } from '#ads/jobs.ts'
import { adsRoutes } from '#ads/routes.ts'
import { noteDeed } from '#audit/index.ts'
import { feedRoutes } from '#feeds/index.ts'
import { tellingHub } from '#feeds/jobs.ts'
import { keepingFronts } from '#fronts/jobs.ts'
import { history } from '#history.ts'
import type { Instant } from '#kernel/time.ts'
import { letterKeyTables } from '#letters/index.ts'
import { forgetSenders } from '#letters/jobs.ts'
import { headersForMachines, machineRoutes } from '#machines/index.ts'
import { prepareRenditions, sweepFiles } from '#media/jobs.ts'
import { mediaRoutes } from '#media/routes.ts'
import { isNewsrooms, newsroomFault, newsroomRoutes } from '#newsroom/index.ts'
import { mailWriters } from '#newsroom/jobs.ts'
import {
  type Actor,
  actorOfSession,
  admits,
  anonymous,
  type Door,
  doorTables,
  sessionToken,
} from '#people/index.ts'
import { endOldSessions } from '#people/jobs.ts'
import { planningJobs } from '#planning/jobs.ts'
import type { Contents } from '#platform/backup/contents.ts'
import type { Darkroom } from '#platform/darkroom.ts'
import type { Store } from '#platform/db/store.ts'
import { type Fetcher, openFetcher } from '#platform/fetcher/fetcher.ts'
import { securityHeaders } from '#platform/http/headers.ts'
import { healthRoutes } from '#platform/http/health.ts'
import type { PageRoute, Place, Route } from '#platform/http/route.ts'
import type { Asked, House, Knock } from '#platform/http/answering.ts'
import type { Asking } from '#platform/http/asking.ts'
import { openHere } from '#platform/http/here.ts'
import { makeServer } from '#platform/http/server.ts'
import { follow } from '#platform/jobs/follower.ts'
import type { Job } from '#platform/jobs/jobs.ts'
import { isAnythingUnheard, prepareJobs, runDueJobs, startJobs } from '#platform/jobs/runner.ts'
import type { Log } from '#platform/log.ts'
import { sendingMail } from '#platform/mail/jobs.ts'
import { type MailPlace, openMailer } from '#platform/mail/mailer.ts'
import { hashOf } from '#platform/mint.ts'
import { nodeName } from '#platform/node-name.ts'
import type { Fallen } from '#platform/press/page.ts'
import { createPress, type Press, type Settings as PressSettings } from '#platform/press/press.ts'
import { createPurge } from '#platform/press/purge.ts'
import { indexTables } from '#search/index.ts'
import { indexing } from '#search/jobs.ts'
import { branchesOf } from '#sections/index.ts'
import { drawingShares } from '#shares/jobs.ts'
import { shareRoutes } from '#shares/routes.ts'
import { faultPage, lastRoute, nowherePage, siteRoutes } from '#site/index.ts'
import { noteMissed } from '#signposts/index.ts'
import { forgetMissed, keepMissed } from '#signposts/jobs.ts'
import { previewTables } from '#stories/index.ts'
import { followingMerges, foundingRecord, keepingSchedules, releaseDue } from '#stories/jobs.ts'
import { openWriting, type Writing } from '#writing/routes-socket.ts'

export { migrateStore } from '#history.ts'

/** What of the paper a backup keeps. */
export const contents: Contents = {
  history,
  leftOut: [...doorTables, ...letterKeyTables, ...previewTables, ...indexTables],
}

export const jobs: readonly Job[] = [
  endOldSessions,
  ...sendingMail(mailWriters),
  forgetSenders,
  keepingSchedules,
  followingMerges,
  keepingFronts,
  releaseDue,
  foundingRecord,
  turnCampaigns,
  ...indexing,
  ...tellingHub,
  ...planningJobs,
  prepareRenditions,
  ...drawingShares,
  sweepFiles,
  forgetMissed,
]
export const routes: readonly (Route<Actor, Door> | PageRoute)[] = [
  ...healthRoutes,
  ...feedRoutes,
  ...machineRoutes,
  ...adsRoutes,
  ...mediaRoutes,
  ...shareRoutes,
  ...newsroomRoutes,
  ...siteRoutes,
  lastRoute,
]

export interface Setting {
  readonly store: Store
  readonly darkroom: Darkroom
  readonly place: Place
  readonly dataFolder: string
  readonly trustedProxies: number
  readonly clock: () => Instant
  readonly log: Log
  readonly memoryBytes?: number
  readonly cdnPurgeUrl?: string | undefined
  /** The mail server, where there is one. */
  readonly mail?: MailPlace | undefined
  /** The one way out; its own, unless a test plays the world. */
  readonly fetcher?: Fetcher
}
export interface App {
  readonly server: Server
  readonly press: Press
  /** Keeps what is being written and takes leave of whoever writes, or waits: before the server is closed, which waits for them. */
  goodbye(): Promise<void>
  /** Does what the events ask for and comes back when nothing is left; tests call it instead of waiting. */
  settle(also?: { readonly timetables?: boolean }): Promise<void>
  close(): Promise<void>
}

/** The paper, put together over an open, migrated store. The server is not listening yet. */
export async function openApp(given: Setting): Promise<App> {
  const has = { hasCache: given.cdnPurgeUrl !== undefined, hasMail: given.mail !== undefined }
  const setting = { ...given, place: { ...given.place, ...has } }
  const { store, darkroom, clock, log, dataFolder } = setting
  const press = openPress(setting)
  const node = nodeName(dataFolder)
  await prepareJobs({ store, jobs, node, clock })
  const fetcher = given.fetcher ?? openFetcher()
  const mailer = given.mail && openMailer(given.mail)
  const outside = { origin: setting.place.origin, fetcher, mailer }
  const running = startJobs({ store, darkroom, outside, jobs, node, clock, log })
  const counting = keepCounts(store, log)
  const missed = keepMissed(store, log)
  const hearing = await hearFalls(setting, press, () => running.wake())
  const settle = async ({ timetables = false } = {}) => {
    const due = { store, darkroom, outside, node, clock, log }
    if (timetables) await runDueJobs({ ...due, jobs })
    const listeners = { ...due, jobs: jobs.filter(({ kind }) => kind === 'listener') }
    // On Postgres what happened is heard when every older transaction of the whole server has ended, of other papers too.
    for (let left = 1500; left > 0; left--) {
      while (await runDueJobs(listeners));
      if (!(await isAnythingUnheard(listeners))) return
      await pause(20)
    }
  }
  const noteNowhere = (path: string, { request: { headers } }: Asked): void =>
    noteMissed(store, { path, referer: headers.get('referer'), origin: setting.place.origin, now: clock() })
  const server = makeServer({ ...houseOf(setting, press), noteNowhere })
  const writing = openWriting(server, {
    ...setting,
    visitorOf: (request) => visitorOf(store, setting.place, request, clock()),
    storeFor: ({ actor, storyId, address }) =>
      noted(store, () => ({ actor, deed: 'writing', subject: storyId, address, at: clock() })),
  })
  const close = async () => {
    await writing.close()
    await Promise.all([running.stop(), hearing.stop(), counting.stop(), missed.stop()])
    await fetcher.close()
    mailer?.close()
    press.close()
  }
  return { server, press, goodbye: () => letGo(store, writing), settle, close }
}

function letGo(store: Store, writing: Writing): Promise<void> {
  store.tidings.end()
  return writing.close()
}

/** Only what readers ask for, for somebody who walks through the whole paper: nothing is done later, no job runs here. */
export async function openReadingRoom(given: Setting): Promise<Asking> {
  const setting = { ...given, place: { ...given.place, hasCache: false } }
  const press = openPress(setting, { compressing: false, packBytes: 0 })
  const hearing = await hearFalls(setting, press, () => undefined)
  const close = async () => {
    await hearing.stop()
    press.close()
  }
  return { ask: openHere(houseOf(setting, press)), close }
}

const openPress = (
  { place, clock, log, dataFolder, memoryBytes, cdnPurgeUrl }: Setting,
  manner: Pick<PressSettings, 'compressing' | 'packBytes'> = {},
): Press =>
  createPress({
    ...manner,
    packFile: join(dataFolder, 'press.pack'),
    clock,
    headers: securityHeaders(place.origin),
    log: (error) => log.error({ error }, 'the press could not keep a page'),
    ...(memoryBytes === undefined ? {} : { memoryBytes }),
    ...(cdnPurgeUrl === undefined ? {} : { cdn: { sMaxAge: 3600, staleWhileRevalidate: 60 } }),
  })

/** What this process commits falls before whoever wrote it is answered; what others commit, when the outbox tells of it. */
async function hearFalls({ store, log, cdnPurgeUrl }: Setting, press: Press, wake: () => void) {
  const purge = cdnPurgeUrl === undefined ? undefined : createPurge(cdnPurgeUrl, log)
  const memory = store.remember()
  const drop = (fallen: readonly Fallen[]) => {
    memory.forget(fallen)
    for (const one of fallen) press.drop(one)
    store.tidings.tell(fallen)
    for (const one of fallen) purge?.tell(one)
  }
  const following = await follow(store, drop, log)
  store.onCommit((fallen) => {
    drop(fallen)
    wake()
  })
  const stop = async () => {
    await following.stop()
    await purge?.settle()
  }
  return { stop }
}

const houseOf = (setting: Setting, press: Press): House<Actor, Door> => {
  const { store, place, clock } = setting
  return {
    ...setting,
    routes,
    press,
    admits,
    headersFor: (read) => headersForMachines(read, place),
    visitorOf: (request, now) => visitorOf(store, place, request, now),
    storeFor: (asked) => storeFor(store, asked),
    isReaders: (path) => !isNewsrooms(path),
    nowherePage: (read) => nowherePage(read, place, clock()),
    faultPage: async (fault, request, path) => {
      const now = clock()
      const visitor = await visitorOf(store, place, request, now)
      const desk = await newsroomFault(fault, { request, path, visitor, store, place, now })
      return desk ?? faultPage(fault, store, place, now)
    },
  }
}

/** Readers' forms keep what they promise not to know; whatever the newsroom changes is noted with who and from where. */
function storeFor(store: Store, { visitor, method, path, params, address, now }: Knock<Actor>): Store {
  if (visitor.id === null && !isNewsrooms(path)) return store
  const subject = Object.values(params).find((value) => /^[a-z]+_\w+$/.test(value)) ?? ''
  const doing = { actor: visitor, deed: `${method} ${path}`, subject, address, at: now }
  return noted(store, () => doing)
}

const noted = (store: Store, doing: () => Parameters<typeof noteDeed>[1]): Store =>
  store.witnessed((tx, changes) => noteDeed(tx, doing(), changes))

/** Desks are named by their topmost section: those below it are meant as they are now. */
async function visitorOf(store: Store, place: Place, request: Request, now: Instant): Promise<Actor> {
  const token = sessionToken(request, place.origin)
  const actor = token && (await actorOfSession(store.read, hashOf(token), now))
  if (!actor) return anonymous
  return actor.desks === undefined ? actor : { ...actor, desks: await branchesOf(store.read, actor.desks) }
}
