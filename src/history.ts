// Apart from app.ts, so that a command which only needs the tables does not load the whole paper.
import { ads } from '#ads/migrations/008-ads.ts'
import { campaigns } from '#ads/migrations/017-campaigns.ts'
import { audit } from '#audit/migrations/026-audit.ts'
import { bylines } from '#bylines/migrations/005-bylines.ts'
import { portraits } from '#bylines/migrations/040-portraits.ts'
import { comments } from '#comments/migrations/007-comments.ts'
import { fronts } from '#fronts/migrations/021-fronts.ts'
import { frontSteps } from '#fronts/migrations/054-front-steps.ts'
import { frontSchedules } from '#fronts/migrations/055-front-schedules.ts'
import { frontsOf } from '#fronts/migrations/070-fronts-of.ts'
import { paper } from '#paper/migrations/003-paper.ts'
import { letters } from '#letters/migrations/023-letters.ts'
import { setUp } from '#paper/migrations/022-set-up.ts'
import { people } from '#people/migrations/002-people.ts'
import { doors } from '#people/migrations/025-doors.ts'
import { type History, migrate } from '#platform/db/migrate.ts'
import type { Store } from '#platform/db/store.ts'
import { media } from '#media/migrations/010-media.ts'
import { mediaBefore } from '#media/migrations/052-media-before.ts'
import { mediaDeeds } from '#media/migrations/012-media-deeds.ts'
import { mediaOrigins } from '#media/migrations/014-media-origins.ts'
import { mediaWorn } from '#media/migrations/020-media-worn.ts'
import { mediaPortraits } from '#media/migrations/041-media-portraits.ts'
import { notices } from '#planning/migrations/045-notices.ts'
import { planning } from '#planning/migrations/044-planning.ts'
import { outbox } from '#platform/migrations/001-outbox.ts'
import { mail } from '#platform/migrations/024-mail.ts'
import { proofs } from '#proof/migrations/015-proofs.ts'
import { record } from '#record/migrations/035-record.ts'
import { search } from '#search/migrations/009-search.ts'
import { sections } from '#sections/migrations/004-sections.ts'
import { topicsKept } from '#sections/migrations/051-topics-kept.ts'
import { topicsRemoved } from '#sections/migrations/058-topics-removed.ts'
import { stories } from '#stories/migrations/006-stories.ts'
import { entrusted } from '#stories/migrations/043-entrusted.ts'
import { leads } from '#stories/migrations/011-leads.ts'
import { sound } from '#stories/migrations/013-sound.ts'
import { writing } from '#writing/migrations/030-writing.ts'
import { turns } from '#writing/migrations/056-turns.ts'
import { translations } from '#stories/migrations/016-translations.ts'
import { checklist } from '#stories/migrations/037-checklist.ts'
import { schedules } from '#stories/migrations/036-schedules.ts'
import { scheduledCorrections } from '#stories/migrations/057-scheduled-corrections.ts'
import { shelved } from '#stories/migrations/038-shelved.ts'
import { missed } from '#signposts/migrations/050-missed.ts'
import { sitemaps } from '#stories/migrations/018-sitemaps.ts'

/** The paper's one history, in the order in which it happened. */
export const history: History = {
  '001-outbox': outbox,
  '002-people': people,
  '003-paper': paper,
  '004-sections': sections,
  '005-bylines': bylines,
  '006-stories': stories,
  '007-comments': comments,
  '008-ads': ads,
  '009-search': search,
  '010-media': media,
  '011-leads': leads,
  '012-media-deeds': mediaDeeds,
  '013-sound': sound,
  '014-media-origins': mediaOrigins,
  '015-proofs': proofs,
  '016-translations': translations,
  '017-campaigns': campaigns,
  '018-sitemaps': sitemaps,
  '020-media-worn': mediaWorn,
  '021-fronts': fronts,
  '022-set-up': setUp,
  '023-letters': letters,
  '024-mail': mail,
  '025-doors': doors,
  '026-audit': audit,
  '030-writing': writing,
  '035-record': record,
  '036-schedules': schedules,
  '037-checklist': checklist,
  '038-shelved': shelved,
  '040-portraits': portraits,
  '041-media-portraits': mediaPortraits,
  '043-entrusted': entrusted,
  '044-planning': planning,
  '045-notices': notices,
  '050-missed': missed,
  '051-topics-kept': topicsKept,
  '052-media-before': mediaBefore,
  '054-front-steps': frontSteps,
  '055-front-schedules': frontSchedules,
  '056-turns': turns,
  '057-scheduled-corrections': scheduledCorrections,
  '058-topics-removed': topicsRemoved,
  '070-fronts-of': frontsOf,
}
export const migrateStore = (store: Store): Promise<readonly string[]> => migrate(store, history)
