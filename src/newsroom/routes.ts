// Every address of the newsroom.
import { bulk, undoing, viewDropped, viewSaved } from './routes-budget-deeds.ts'
import { budget, formerList } from './routes-budget.tsx'
import { calendar } from './routes-calendar.tsx'
import { clockPart } from './routes-clock.tsx'
import { hearingPosted, notices, noticesRead } from './routes-notices.tsx'
import { plan, planPosted } from './routes-plan.tsx'
import { assignmentPosted, dayPosted, notePosted, planning, statePosted } from './routes-planning.tsx'
import { accountRoutes } from './routes-account.tsx'
import { newLink, report, reportTable, revocation } from './routes-ad-report.tsx'
import { blankPage, blankPosted } from './routes-blank.tsx'
import { audit } from './routes-audit.tsx'
import { campaigns, newCampaign, newCampaignPosted } from './routes-advertising.tsx'
import { addPicturePosted } from './routes-artwork.tsx'
import { steer, terms, termsPosted } from './routes-campaign.tsx'
import { campaignPreview, previewFrame, previewSlot } from './routes-campaign-preview.tsx'
import {
  addHtml,
  addHtmlPosted,
  addPicture,
  creatives,
  restoration,
  withdrawal,
  words,
  wordsPosted,
} from './routes-creatives.tsx'
import { checklistPosted, checklistRoute } from './routes-checklist.tsx'
import {
  correction,
  correctionPage,
  correctionSchedule,
  publication,
  publicationPage,
} from './routes-deeds.tsx'
import { comparison, versionRestored, versionUnrestored } from './routes-comparison.tsx'
import { demo, demoPosted } from './routes-demo.tsx'
import type { DeskRoute } from './routes-desk.ts'
import { doorRoutes } from './routes-door.tsx'
import { editorFile, editorMedia, editorMediaPosted } from './routes-editor.ts'
import { margin } from './routes-margin.tsx'
import { references } from './routes-references.ts'
import { threads, threadsPosted } from './routes-threads.ts'
import { particulars } from './routes-particulars.ts'
import { frontRoutes } from './routes-front.tsx'
import { frontNews } from './routes-front-news.ts'
import { history } from './routes-history.tsx'
import { holdPosted, holdRoute, liftPosted } from './routes-hold.tsx'
import { killing, killPage, republication, republicationPage, withdrawalPosted } from './routes-kill.tsx'
import { letter, letters, marking } from './routes-letters.tsx'
import { broughtIn, library } from './routes-library.tsx'
import { enter } from './routes-enter.tsx'
import { formerLook, look, lookPosted } from './routes-look.tsx'
import { machines, machinesPosted } from './routes-machines.tsx'
import { menus, menusPosted } from './routes-menus.tsx'
import { peopleRoutes } from './routes-people.tsx'
import { policiesRoute, policiesPosted } from './routes-policies.tsx'
import { medium } from './routes-medium.tsx'
import {
  cropped,
  described,
  focused,
  original,
  removal,
  removalPage,
  replaced,
} from './routes-medium-deeds.tsx'
import { previewLinkMade, previewLinkRevoked, previewLinks } from './routes-preview-links.tsx'
import { oldVersion, preview } from './routes-preview.tsx'
import { schedulePosted, scheduleRemoval } from './routes-schedule.tsx'
import { sections, sectionsPosted } from './routes-sections.tsx'
import { sellers, sellersPosted } from './routes-sellers.tsx'
import { settings, settingsPosted } from './routes-settings.tsx'
import { several, severalPosted, takenBack } from './routes-several-media.tsx'
import { signposts, signpostsPosted } from './routes-signposts.tsx'
import { snippets, snippetsPosted } from './routes-snippets.tsx'
import { setUpRoutes } from './routes-setup.tsx'
import { topicRoutes } from './routes-topics.tsx'
import { translationPosted, translationRemoval, translationsPage } from './routes-translations.tsx'
import { proof, proofs } from './routes-proofs.tsx'
import { begin, beginPosted, edit, editPosted } from './routes-writing.tsx'
import { writer, writerPosted, writers } from './routes-writers.tsx'
import { scripted } from './routes-script.ts'
import { withWaiting } from './routes-waiting.ts'

/** `stories/new` before `stories/:id`: the first that fits answers. */
const everyRoute: readonly DeskRoute[] = [
  enter,
  formerList,
  budget,
  plan,
  planPosted,
  bulk,
  undoing,
  viewSaved,
  viewDropped,
  calendar,
  clockPart,
  notices,
  noticesRead,
  hearingPosted,
  planning,
  statePosted,
  dayPosted,
  assignmentPosted,
  notePosted,
  begin,
  beginPosted,
  edit,
  editPosted,
  particulars,
  threads,
  threadsPosted,
  editorMedia,
  references,
  margin,
  editorMediaPosted,
  editorFile,
  preview,
  publicationPage,
  publication,
  correctionPage,
  correctionSchedule,
  correction,
  killPage,
  killing,
  schedulePosted,
  scheduleRemoval,
  withdrawalPosted,
  republicationPage,
  republication,
  holdRoute,
  holdPosted,
  liftPosted,
  history,
  oldVersion,
  blankPage,
  blankPosted,
  previewLinks,
  previewLinkMade,
  previewLinkRevoked,
  comparison,
  versionRestored,
  versionUnrestored,
  translationsPage,
  translationPosted,
  translationRemoval,
  ...frontRoutes,
  ...frontNews,
  ...setUpRoutes,
  settings,
  settingsPosted,
  look,
  lookPosted,
  formerLook,
  machines,
  machinesPosted,
  policiesRoute,
  policiesPosted,
  checklistRoute,
  checklistPosted,
  sections,
  sectionsPosted,
  ...topicRoutes,
  signposts,
  signpostsPosted,
  menus,
  menusPosted,
  snippets,
  snippetsPosted,
  demo,
  demoPosted,
  library,
  several,
  severalPosted,
  takenBack,
  broughtIn,
  medium,
  described,
  focused,
  cropped,
  replaced,
  original,
  removalPage,
  removal,
  writers,
  writer,
  writerPosted,
  letters,
  letter,
  marking,
  campaigns,
  newCampaign,
  newCampaignPosted,
  sellers,
  sellersPosted,
  terms,
  termsPosted,
  ...steer,
  creatives,
  addPicture,
  addPicturePosted,
  addHtml,
  addHtmlPosted,
  words,
  wordsPosted,
  withdrawal,
  restoration,
  campaignPreview,
  previewSlot,
  previewFrame,
  report,
  reportTable,
  newLink,
  revocation,
  proofs,
  proof,
  ...accountRoutes,
  ...peopleRoutes,
  audit,
  ...doorRoutes,
]

export const newsroomRoutes: readonly DeskRoute[] = everyRoute.map(withWaiting).map(scripted)
