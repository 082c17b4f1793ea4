// Every address of the newsroom.
import {
  correction,
  correctionPage,
  killing,
  killPage,
  publication,
  publicationPage,
} from './routes-deeds.tsx'
import type { DeskRoute } from './routes-desk.ts'
import { comeIn, goOut, needLink, openLink } from './routes-door.tsx'
import { history } from './routes-history.tsx'
import { enter, list } from './routes-list.tsx'
import { oldVersion, preview } from './routes-preview.tsx'
import { settings, settingsPosted } from './routes-settings.tsx'
import { translationPosted, translationRemoval, translationsPage } from './routes-translations.tsx'
import { begin, beginPosted, edit, editPosted } from './routes-writing.tsx'

/** `stories/new` before `stories/:id`: the first that fits answers. */
export const newsroomRoutes: readonly DeskRoute[] = [
  enter,
  list,
  begin,
  beginPosted,
  edit,
  editPosted,
  preview,
  publicationPage,
  publication,
  correctionPage,
  correction,
  killPage,
  killing,
  history,
  oldVersion,
  translationsPage,
  translationPosted,
  translationRemoval,
  settings,
  settingsPosted,
  needLink,
  openLink,
  comeIn,
  goOut,
]
