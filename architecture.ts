/** Who may import whom, as data: the only place it is written. `architecture.test.ts` fails on a breach and draws docs/generated/plan.md. */
const ground = ['kernel', 'languages', 'platform'] as const
const wings = ['search', 'related', 'comments', 'letters', 'ads', 'fronts', 'signposts', 'writing'] as const
const newsrooms = [
  ...ground,
  'document',
  'ui',
  'people',
  'paper',
  'sections',
  'bylines',
  'media',
  'record',
  'stories',
] as const

export const floors: Record<string, readonly string[]> = {
  kernel: [],
  languages: ['kernel'],
  document: ['kernel'],
  platform: ['kernel'],
  ui: ground,
  people: [...ground, 'ui'],
  audit: [...ground, 'people'],
  paper: [...ground, 'ui', 'people'],
  sections: [...ground, 'people', 'paper'],
  bylines: [...ground, 'people', 'paper'],
  media: [...ground, 'ui', 'people', 'paper'],
  record: [...ground, 'people'],
  stories: [...ground, 'document', 'people', 'paper', 'sections', 'bylines', 'media', 'record'],
  planning: [...ground, 'document', 'people', 'paper', 'sections', 'bylines', 'media', 'record', 'stories'],
  search: newsrooms,
  related: [...newsrooms, 'search'],
  comments: newsrooms,
  letters: newsrooms,
  ads: newsrooms,
  fronts: newsrooms,
  signposts: newsrooms,
  writing: newsrooms,
  copy: [...newsrooms, ...wings],
  feeds: [...newsrooms, ...wings, 'copy'],
  machines: [...newsrooms, ...wings, 'copy'],
  shares: [...newsrooms, 'copy'],
  site: [...newsrooms, ...wings, 'copy', 'shares'],
  newsroom: [...newsrooms, ...wings, 'audit', 'planning', 'copy', 'proof', 'demo'],
  imports: [...newsrooms, ...wings],
  // Shares nothing with imports: a fault that both had would be a fault that nobody sees.
  proof: [...ground, 'ui', 'people', 'paper'],
  demo: [...newsrooms, ...wings, 'planning'],
  'history.ts': [...newsrooms, ...wings, 'audit', 'planning', 'proof'],
  'app.ts': [
    ...newsrooms,
    ...wings,
    'audit',
    'planning',
    'copy',
    'feeds',
    'machines',
    'shares',
    'site',
    'newsroom',
    'imports',
    'proof',
    'demo',
    'history.ts',
  ],
  commands: [
    ...newsrooms,
    ...wings,
    'audit',
    'planning',
    'copy',
    'feeds',
    'machines',
    'shares',
    'site',
    'newsroom',
    'imports',
    'proof',
    'demo',
    'history.ts',
    'app.ts',
  ],
}

/** Floors whose files may be entered anywhere, because they are kits rather than rooms. */
export const kits: readonly string[] = ['kernel', 'languages', 'document', 'platform', 'ui']

/** Inside a slice: which room may import which. `parts` are pure files named after a subject of their own. */
export const rooms: Record<string, readonly string[]> = {
  model: ['model', 'parts'],
  schema: ['model', 'schema'],
  events: ['model'],
  store: ['model', 'schema', 'store', 'parts'],
  actions: ['model', 'schema', 'events', 'store', 'actions', 'parts'],
  view: ['model', 'view', 'contract', 'parts'],
  parts: ['model', 'contract', 'view', 'parts'],
  jobs: ['model', 'schema', 'events', 'store', 'actions', 'view', 'parts'],
  routes: ['model', 'events', 'store', 'actions', 'view', 'routes', 'contract', 'parts'],
  contract: ['model', 'contract', 'parts'],
  migrations: ['schema'],
  index: ['model', 'schema', 'events', 'store', 'actions', 'view', 'jobs', 'routes', 'contract', 'parts'],
}

/** The files that may make `Html` out of text. Everything else gets escaped. */
export const htmlMakers: readonly string[] = [
  'src/platform/view/html.ts',
  'src/copy/html.tsx',
  'src/ui/json-ld.tsx',
  'src/ui/inline-dress.tsx',
]
