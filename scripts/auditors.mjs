// The validators that `npm run audit` knows: what each lacks here, and what it finds.
import { execFile } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

const tools = resolve(process.env['AUDIT_FOLDER'] ?? '.audit')
const versions = { 'vnu-jar': '26.9.27', pa11y: '10.0.0', lighthouse: '13.5.0', linkinator: '8.1.0' }
export const installing = `npm install --prefix ${process.env['AUDIT_FOLDER'] ?? '.audit'} --no-save --ignore-scripts ${Object.entries(
  versions,
)
  .map(([name, version]) => `${name}@${version}`)
  .join(' ')}`

const run = promisify(execFile)
/** What a program says, whatever its exit code: validators fail because they have found something. */
const said = async (command, args, options = {}) => {
  try {
    return (await run(command, args, { maxBuffer: 1 << 28, ...options })).stdout
  } catch (error) {
    if (error.code === 'ENOENT') throw error
    return error.stdout
  }
}
const isThere = (command, ...args) =>
  run(command, args).then(
    () => true,
    () => false,
  )
const installed = (name) => existsSync(join(tools, 'node_modules', name))
const program = (name) => join(tools, 'node_modules/.bin', name)
const lacksPackage = async (name) => (installed(name) ? undefined : `${name} is not installed`)
async function lacksBrowser(name) {
  const { findChromium } = await import('../test/harness/chromium.ts')
  if (!installed(name)) return `${name} is not installed`
  browser = findChromium()
  return browser === undefined ? 'no Chromium was found (CHROME_PATH)' : undefined
}
let browser

const kinds = ['/', '/section/council', '/2022/03/08/ferry-berth-stays-open', '/topic/harbour', '/search']

/** What html-validate says of these pages. */
async function validated(pages) {
  const { HtmlValidate } = await import('html-validate')
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:a11y'],
    rules: {
      'doctype-style': ['error', { style: 'lowercase' }],
      'void-style': ['error', { style: 'selfclose' }],
      'attribute-boolean-style': ['error', { style: 'empty' }],
      'long-title': 'off',
    },
  })
  const found = await Promise.all(
    pages.map(async ({ path, html }) => {
      const { results } = await validator.validateString(html)
      return results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message }) => `${path} ${ruleId}: ${message}`),
      )
    }),
  )
  return found.flat()
}

/** What the Nu HTML Checker calls errors in these pages, all in one run of Java. */
async function checked(pages) {
  const jar = join(tools, 'node_modules/vnu-jar/build/dist/vnu.jar')
  const args = ['-jar', jar, '--stdout', '--format', 'json', '--exit-zero-always', '--errors-only']
  const { messages } = JSON.parse(await said('java', [...args, ...pages.map(({ file }) => file)]))
  return messages.map(({ url, message }) => {
    const page = pages.find(({ file }) => url.endsWith(file))
    return `${page?.path}: ${message}`
  })
}
const lacksNu = async () =>
  (await lacksPackage('vnu-jar')) ?? ((await isThere('java', '-version')) ? undefined : 'there is no Java')
const lacksArchive = ({ archive }) =>
  archive ? undefined : 'AUDIT_ARCHIVE names no WordPress export to import'

const markup = {
  name: 'html-validate',
  lacks: async () => undefined,
  find: async ({ demo: { pages } }) => ({
    looked: `${pages.length} pages`,
    findings: await validated(pages),
  }),
}

const archivedMarkup = {
  name: 'html-validate, an imported archive',
  lacks: async (editions) => lacksArchive(editions),
  find: async ({ archive: { pages } }) => ({
    looked: `${pages.length} pages`,
    findings: await validated(pages),
  }),
}

const nu = {
  name: 'Nu HTML Checker',
  lacks: lacksNu,
  find: async ({ demo: { pages } }) => ({
    looked: `${pages.length} pages, errors only`,
    findings: await checked(pages),
  }),
}

const archivedNu = {
  name: 'Nu HTML Checker, an imported archive',
  lacks: async (editions) => lacksArchive(editions) ?? (await lacksNu()),
  find: async ({ archive: { pages } }) => ({
    looked: `${pages.length} pages, errors only`,
    findings: await checked(pages),
  }),
}

/** RSL is younger than the validator. */
const unknownToW3c = /unknown namespace: https:\/\/rslstandard\.org/
const feeds = {
  name: 'W3C Feed Validator',
  lacks: async () => {
    const place = process.env['FEEDVALIDATOR']
    if (!place) return 'FEEDVALIDATOR names no folder: src/ of github.com/w3c/feedvalidator'
    return (await isThere(python(), '-c', 'import lxml, html5lib'))
      ? undefined
      : `${python()} lacks lxml or html5lib (PYTHON)`
  },
  find: async ({ demo: { origin } }) => {
    const paths = ['', '/section/council', '/topic/harbour', '/person/nell-ashdown'].flatMap((place) => [
      `${place}/feed.xml`,
      `${place}/atom.xml`,
    ])
    const found = await Promise.all(
      [...paths, '/feeds.opml'].map(async (path) => {
        const text = await said(python(), ['demo.py', origin + path, 'AA'], {
          cwd: process.env['FEEDVALIDATOR'],
        })
        const lines = text.split('\n').filter((line) => /^line \d+/.test(line) && !unknownToW3c.test(line))
        if (lines.length === 0 && !/^(?:No errors|line )/m.test(text)) return [`${path}: ${text.slice(-200)}`]
        return lines.map((line) => `${path} ${line}`)
      }),
    )
    return { looked: `${paths.length + 1} feeds`, findings: found.flat() }
  },
}
const python = () => process.env['PYTHON'] ?? 'python3'

const sitemaps = {
  name: 'xmllint',
  lacks: async () => {
    if (!process.env['SITEMAP_XSD']) return 'SITEMAP_XSD names no schema: sitemap.xsd of sitemaps.org'
    return (await isThere('xmllint', '--version')) ? undefined : 'xmllint is not installed (libxml2-utils)'
  },
  find: async ({ demo: { origin, folder } }) => {
    const file = join(folder, 'sitemap.xml')
    const text = await (await fetch(`${origin}/sitemap.xml`)).text()
    writeFileSync(file, text)
    const { stderr, code } = await run('xmllint', [
      '--nonet',
      '--noout',
      '--schema',
      process.env['SITEMAP_XSD'],
      file,
    ]).then(
      (heard) => ({ ...heard, code: 0 }),
      (error) => error,
    )
    return { looked: 'the sitemap', findings: code === 0 ? [] : stderr.trim().split('\n') }
  },
}

const links = {
  name: 'linkinator',
  lacks: () => lacksPackage('linkinator'),
  find: async ({ demo: { origin } }) => {
    const args = [origin, '--recurse', '--format', 'json', '--skip', `^(?!${origin})`]
    const report = JSON.parse(await said(program('linkinator'), args))
    // What was withdrawn has a page that says why, to which its record and its own canonical lead.
    const broken = report.links.filter(({ state, status }) => state === 'BROKEN' && status !== 410)
    return {
      looked: `${report.links.length} links of the paper's own`,
      findings: broken.map(({ url, status, parent }) => `${parent} leads to ${url}: ${status}`),
    }
  },
}

const accessibility = {
  name: 'pa11y',
  lacks: () => lacksBrowser('pa11y'),
  find: async ({ demo: { origin, folder } }) => {
    const config = join(folder, 'pa11y.json')
    const launching = { executablePath: browser, args: ['--no-sandbox'] }
    writeFileSync(
      config,
      JSON.stringify({ chromeLaunchConfig: launching, runners: ['axe', 'htmlcs'], standard: 'WCAG2AA' }),
    )
    const findings = []
    const frames = await framesOn(origin)
    let undecided = 0
    for (const path of [...kinds, ...frames]) {
      const issues = JSON.parse(
        await said(program('pa11y'), ['--config', config, '--reporter', 'json', origin + path]),
      ).filter(({ type }) => type === 'error')
      const decided = issues.filter(({ runnerExtras }) => runnerExtras?.needsFurtherReview !== true)
      undecided += issues.length - decided.length
      findings.push(...decided.map(({ code, context }) => `${path} ${code}: ${context}`))
    }
    return {
      looked: `${kinds.length} pages and ${frames.length} frames, with axe and HTML_CodeSniffer, which left ${undecided} undecided`,
      findings,
    }
  },
}

/** The advertisements are pages of their own, which is where a machine can look into them. */
async function framesOn(origin) {
  const texts = await Promise.all(kinds.map(async (path) => (await fetch(origin + path)).text()))
  const frames = texts.flatMap((text) =>
    [...text.matchAll(/<iframe src="(\/ads\/[^"]+)"/g)].map(([, src]) => src.replaceAll('&amp;', '&')),
  )
  return [...new Set(frames)].slice(0, 4)
}

/** A busy machine takes a few points off the performance; the other three are as they are. */
const leastPerformance = 0.95
const experience = {
  name: 'Lighthouse',
  lacks: () => lacksBrowser('lighthouse'),
  find: async ({ demo: { origin, folder } }) => {
    const [findings, scores] = [[], []]
    for (const path of kinds) {
      const file = join(folder, 'lighthouse.json')
      await said(
        program('lighthouse'),
        [
          origin + path,
          '--quiet',
          '--chrome-flags=--headless=new --no-sandbox',
          '--output=json',
          `--output-path=${file}`,
          '--only-categories=performance,accessibility,best-practices,seo',
        ],
        { env: { ...process.env, CHROME_PATH: browser } },
      )
      const { categories } = JSON.parse(readFileSync(file, 'utf8'))
      const all = Object.values(categories)
      scores.push(`${path} ${all.map(({ score }) => Math.round(score * 100)).join('/')}`)
      for (const { id, title, score } of all)
        if (score < (id === 'performance' ? leastPerformance : 1))
          findings.push(`${path} ${title}: ${Math.round(score * 100)}`)
    }
    return { looked: scores.join(', '), findings }
  },
}

export const auditors = [
  markup,
  archivedMarkup,
  nu,
  archivedNu,
  feeds,
  sitemaps,
  links,
  accessibility,
  experience,
]
