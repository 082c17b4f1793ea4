// Finds the browser that the tests look through; where it is missing and may simply be installed, does so and shows it.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'

const packages = '/etc/debian_version'
const command = 'apt-get install -y chromium'

/** Its path, or why there is none. */
export async function browserPart() {
  const { findChromium } = await import('../test/harness/chromium.ts')
  const path = findChromium() ?? (mayInstall() ? await install(findChromium) : undefined)
  if (path !== undefined) return { path }
  const way = existsSync(packages) ? `As root: ${command}` : 'Install Chromium or Chrome, or set CHROME_PATH'
  return {
    failed: `no browser was found\n      ${way}; or leave out what needs one with --without-browser.`,
    left: 'no browser was found',
  }
}

const mayInstall = () => !process.env['CHROME_PATH'] && existsSync(packages) && process.getuid?.() === 0

async function install(findChromium) {
  console.log(`No browser was found; this is Debian and root asks, so: apt-get update && ${command}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const words of ['update', 'install -y --no-install-recommends chromium']) {
    const child = spawn('apt-get', ['-q', ...words.split(' ')], {
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    const code = await new Promise((done) => {
      child.once('error', () => done(1))
      child.once('exit', done)
    })
    if (code !== 0) return undefined
  }
  return findChromium()
}
