import { reason } from '#platform/reason.ts'
import { type Command, type Context, oneOperand } from './command.ts'
import { openGauge } from './gauge.ts'
import { type VerifyEnded, verifyInThread } from './verify-thread.ts'

export const importVerify: Command = {
  name: 'import verify',
  usage: 'import verify REPORT',
  summary: 'prove that an archive is all there',
  help: `
Takes the report that import wordpress --report wrote, reads the export files again by eyes of its own, and asks the
paper for every address of the old site: stories by path, by number and by former slugs, pictures, categories, tags,
authors, days and feeds. Compares each story's words with its source in order, its headline, bylines, time, sections and
topics, pictures and comments; looks for drafts and private addresses wherever a reader could meet them; and accounts for
everything the files hold.

It asks a paper of its own over the same database, beside a running server or without one; --against names one that
runs. The desk shows the proof too, under Imports.

The exit code is 0 if nothing is lost, 1 if something is, 2 if it could not be found out.`,
  options: {
    against: { type: 'string', value: 'URL', help: 'the paper to ask: http://localhost:4000' },
    page: { type: 'string', value: 'FILE', help: 'write a page to show to others, as HTML' },
    json: { type: 'string', value: 'FILE', help: 'write every address and every difference, as JSON' },
  },
  operands: oneOperand,
  run: async (context) => {
    const stopping = new AbortController()
    const stop = (): void => stopping.abort()
    process.once('SIGINT', stop).once('SIGTERM', stop)
    try {
      return told(context, await verified(context, stopping.signal))
    } catch (error) {
      context.complain(`The verification stopped: ${reason(error)}.`)
      return cannotRun
    } finally {
      process.off('SIGINT', stop).off('SIGTERM', stop)
    }
  },
}

const cannotRun = 2

async function verified({ config, operands, options }: Context, signal: AbortSignal): Promise<VerifyEnded> {
  const { against, page, json } = options
  const origin = typeof against === 'string' ? URL.parse(against) : null
  if (typeof against === 'string' && !/^https?:$/.test(origin?.protocol ?? ''))
    return { ok: false, sentence: '--against needs an address such as http://localhost:4000.' }
  const order = {
    config,
    report: operands[0] ?? '',
    against: origin?.origin ?? null,
    page: typeof page === 'string' ? page : null,
    json: typeof json === 'string' ? json : null,
  }
  const gauge = openGauge()
  try {
    return await verifyInThread(
      order,
      ({ stage, done, total, asked }) =>
        gauge.show({ label: labels[stage], done, total, count: asked, unit: 'addresses' }),
      signal,
    )
  } finally {
    gauge.end()
  }
}
const labels = { reading: 'Reading', walking: 'Walking' } as const

function told({ say, complain }: Context, outcome: VerifyEnded): number {
  if (!outcome.ok) {
    complain(outcome.sentence)
    return cannotRun
  }
  say(outcome.summary)
  return outcome.losses === 0 ? 0 : 1
}
