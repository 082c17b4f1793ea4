import { fileURLToPath } from 'node:url'
import { getCallSites } from 'node:util'

/** Node says that a test stands where `test` was called, which for ours is in the harness: here is where it was written. */
const written = new Map<string, string[]>()

/** Called by a function of the harness that declares a test for its caller. */
export function declaredByCaller(name: string): void {
  const [, , caller] = getCallSites({ sourceMap: false })
  if (caller !== undefined) declared(name, fileOf(caller.scriptName))
}

export const declared = (name: string, file: string): void =>
  void written.set(name, [...(written.get(name) ?? []), file])

const fileOf = (script: string): string => (script.startsWith('file:') ? fileURLToPath(script) : script)

/** Tests end in the order in which they were declared, so that two of one name are told apart. */
export const writtenIn = (name: string): string | undefined => written.get(name)?.shift()
