import { createRequire } from 'node:module'

/**
 * Loads Node's test runner without the hook by which it follows every promise of every test, to know whose an error is that nobody
 * catches: a seventh of all that the tests cost. One test runs at a time here, so that it is the running one's.
 */
const asyncHooks = createRequire(import.meta.url)('node:async_hooks') as { createHook: unknown }
const { createHook } = asyncHooks
const idle = { enable: () => idle, disable: () => idle }
asyncHooks.createHook = () => idle
export const { run } = await import('node:test')
asyncHooks.createHook = createHook
