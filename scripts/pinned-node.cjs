// Where the pinned Node lies that came as an npm package of this platform. Plain CommonJS, because any Node must be able to ask.
'use strict'
const { spawnSync } = require('node:child_process')
const path = require('node:path')

const os = process.platform === 'win32' ? 'win' : process.platform
const name = `${os === 'darwin' && process.arch === 'arm64' ? 'node-bin-' : 'node-'}${os}-${process.arch}`

/** The program's path, or undefined where no package fits or its program does not run (musl, another processor). */
function pinnedNode(root) {
  try {
    const manifest = require.resolve(`${name}/package.json`, { paths: [root] })
    const exe = path.resolve(path.dirname(manifest), require(manifest).bin.node)
    return spawnSync(exe, ['-v']).status === 0 ? exe : undefined
  } catch {
    return undefined
  }
}

module.exports = { name, pinnedNode }
