// Points node_modules/.bin/node at the pinned Node, because npm before 11.19 leaves the link out. Run by `npm ci`.
'use strict'
const fs = require('node:fs')
const path = require('node:path')
const { name, pinnedNode } = require('./pinned-node.cjs')

const exe = pinnedNode(process.cwd())
if (exe === undefined) {
  console.warn(
    `Broadsheet: no pinned Node for ${name} runs on this machine (musl, or another processor?); the machine's own ${process.version} will be used.`,
  )
} else {
  const bin = path.resolve('node_modules/.bin')
  fs.mkdirSync(bin, { recursive: true })
  if (process.platform === 'win32') {
    fs.writeFileSync(path.join(bin, 'node.cmd'), `@"${exe}" %*\r\n`)
  } else {
    const link = path.join(bin, 'node')
    fs.rmSync(link, { force: true })
    fs.symlinkSync(path.relative(bin, exe), link)
  }
}
