// Points node_modules/.bin/node at the pinned Node that came as an npm package, because npm before 11.19 leaves the link out.
'use strict'
const { spawnSync } = require('node:child_process')
const fs = require('node:fs')
const path = require('node:path')

const os = process.platform === 'win32' ? 'win' : process.platform
const name = `${os === 'darwin' && process.arch === 'arm64' ? 'node-bin-' : 'node-'}${os}-${process.arch}`

function pinned() {
  try {
    const manifest = require.resolve(`${name}/package.json`, { paths: [process.cwd()] })
    const exe = path.resolve(path.dirname(manifest), require(manifest).bin.node)
    return spawnSync(exe, ['-v']).status === 0 ? exe : undefined
  } catch {
    return undefined
  }
}

const exe = pinned()
if (exe === undefined) {
  console.warn(`Broadsheet: no pinned Node for ${name} runs on this machine (musl, or another processor?); the machine's own ${process.version} will be used.`)
} else {
  const bin = path.resolve('node_modules/.bin')
  fs.mkdirSync(bin, { recursive: true })
  if (os === 'win') {
    fs.writeFileSync(path.join(bin, 'node.cmd'), `@"${exe}" %*\r\n`)
  } else {
    const link = path.join(bin, 'node')
    fs.rmSync(link, { force: true })
    fs.symlinkSync(path.relative(bin, exe), link)
  }
}
