// The front door of feeds: what machines read of the stories.
import { storyFeeds } from './routes-feeds.ts'
import { feedList } from './routes-list.ts'
import { podcastRoutes } from './routes-podcasts.ts'
import { recordFeeds } from './routes-record.tsx'
import { sitemapRoutes } from './routes-sitemaps.ts'

export const feedRoutes = [...storyFeeds, ...podcastRoutes, ...recordFeeds, feedList, ...sitemapRoutes]
