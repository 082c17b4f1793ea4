import pino from 'pino'

/** What went wrong, one JSON line each on the error stream. Never a reader's address, a secret or a form's text. */
export type Log = Pick<pino.Logger, 'error' | 'warn' | 'info'>

export const openLog = (): Log =>
  pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { error: pino.stdSerializers.err } },
    pino.destination({ fd: 2, sync: true }),
  )
