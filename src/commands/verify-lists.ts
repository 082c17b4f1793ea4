// The long lists of a proof. They go to a file as they come, so that memory holds none of them, and become one JSON document at the end.
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { once } from 'node:events'
import { finished, pipeline } from 'node:stream/promises'
import type { Proof, ProofHearer } from '#proof/index.ts'

export interface VerifyLists {
  readonly hearer: ProofHearer
  write(proof: Proof): Promise<void>
  discard(): Promise<void>
}

/** Where nobody asked for JSON. */
const noLists: VerifyLists = {
  hearer: { address: () => undefined, difference: () => undefined },
  write: () => Promise.resolve(),
  discard: () => Promise.resolve(),
}

export async function openVerifyLists(file: string | null): Promise<VerifyLists> {
  if (file === null) return noLists
  const addresses = await openList(`${file}.addresses.part`)
  const differences = await openList(`${file}.differences.part`)
  const discard = async (): Promise<void> => {
    await Promise.all([addresses.end(), differences.end()])
    for (const part of ['addresses', 'differences', 'whole'])
      await rm(`${file}.${part}.part`, { force: true })
  }
  return {
    hearer: { address: (line) => addresses.add(line), difference: (line) => differences.add(line) },
    write: async ({ lists: _lists, ...head }) => {
      await Promise.all([addresses.end(), differences.end()])
      const whole = createWriteStream(`${file}.whole.part`)
      await say(whole, JSON.stringify(head, null, 2).replace(/\n\}$/, ',\n  "differences": [\n'))
      await pipeline(createReadStream(`${file}.differences.part`), whole, { end: false })
      await say(whole, '\n  ],\n  "addresses": [\n')
      await pipeline(createReadStream(`${file}.addresses.part`), whole, { end: false })
      await say(whole, '\n  ]\n}\n')
      whole.end()
      await finished(whole)
      await rename(`${file}.whole.part`, file)
      await discard()
    },
    discard,
  }
}

async function openList(file: string): Promise<{ add(line: unknown): void; end(): Promise<void> }> {
  const stream = createWriteStream(file, { mode: 0o600 })
  await once(stream, 'open')
  let isFirst = true
  return {
    add: (line) => {
      stream.write(`${isFirst ? '' : ',\n'}${JSON.stringify(line)}`)
      isFirst = false
    },
    end: async () => {
      if (stream.closed) return
      stream.end()
      await finished(stream)
    },
  }
}

async function say(stream: WriteStream, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain')
}
