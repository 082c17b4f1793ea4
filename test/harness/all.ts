import { resolve } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { declared } from './whose.ts'

// Loads the test files one after another. Node itself waits for ever when one of several in a process cannot be loaded.
for (const file of process.argv.slice(2)) {
  try {
    await import(pathToFileURL(resolve(file)).href)
  } catch (error) {
    const name = `${file} can be loaded`
    declared(name, resolve(file))
    test(name, () => {
      throw error
    })
  }
}
