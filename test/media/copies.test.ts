// What doctor, backup and restore say of pictures and files.
import assert from 'node:assert/strict'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { type Medium, takeIn } from '#media/index.ts'
import { machine } from '#people/index.ts'
import { openDarkroom } from '#platform/darkroom.ts'
import { originalKey } from '#platform/files/files.ts'
import { clock } from '#platform/mint.ts'
import { command } from '../crash/server.ts'
import { anotherPlace, onEachDatabase } from '../harness/databases.ts'
import { makeFolder } from '../harness/folder.ts'

onEachDatabase('what a backup leaves out is said, and what is missing afterwards too', async (t, db) => {
  const darkroom = await openDarkroom(db.place)
  db.beforeClose(() => darkroom.close())
  const take = async (words: string): Promise<Medium> => {
    const bytes = Readable.from([Buffer.from(words)])
    const outcome = await takeIn({ store: db, darkroom }, machine, { name: 'words.txt', bytes }, clock())
    assert.ok(outcome.ok)
    return outcome.value
  }
  const [first] = [await take('first'), await take('second'), await take('first')]
  const files = join(db.place.dataFolder, 'files')
  const well = await command(db.place, 'doctor', '--port', '0')
  assert.match(well.said, new RegExp(`^ok {4}All 2 pictures and files are in ${files}\\.$`, 'm'))

  const file = join(makeFolder(t), 'paper.backup')
  const saved = await command(db.place, 'backup', file)
  assert.equal(saved.code, 0)
  assert.match(
    saved.said,
    new RegExp(`Not in it: 2 pictures and files .* Copy ${files}/originals now, after this file`),
  )

  const place = await anotherPlace(t, db.engine)
  const restored = await command(place, 'restore', file, '--replace')
  assert.equal(restored.code, 0, restored.said)
  assert.match(restored.said, /^2 of 2 pictures and files are not in .*: bring them back from its copy/m)
  const ill = await command(place, 'doctor', '--port', '0')
  assert.equal(ill.code, 1)
  assert.match(ill.said, /^BAD {3}2 of 2 pictures and files are not in/m)
  cpSync(join(files, 'originals'), join(place.dataFolder, 'files/originals'), { recursive: true })
  assert.equal((await command(place, 'doctor', '--port', '0')).code, 0)

  const path = join(place.dataFolder, 'files', originalKey(first.digest ?? ''))
  assert.equal(readFileSync(path, 'utf8'), 'first')
  rmSync(path)
  writeFileSync(path.replace(/..$/, '00'), 'nobody’s')
  const { said } = await command(place, 'doctor', '--port', '0')
  assert.match(
    said,
    new RegExp(`^BAD {3}1 of 2 .*originals/${first.digest?.slice(0, 2)}/${first.digest}\\.$`, 'm'),
  )
  assert.match(said, /^note {2}1 files there belong to nothing any more/m)
})
