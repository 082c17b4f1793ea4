/** `Firefox on Linux`, out of what a browser says that it is; what it says is its own, so nothing hangs on it. */
export function agentName(agent: string): string {
  const browser = names(agent, [
    ['Edge', /Edg\//],
    ['Opera', /OPR\//],
    ['Samsung Internet', /SamsungBrowser\//],
    ['Firefox', /Firefox\/|FxiOS\//],
    ['Chrome', /Chrom(?:e|ium)\/|CriOS\//],
    ['Safari', /Safari\//],
  ])
  const system = names(agent, [
    ['iPhone', /iPhone/],
    ['iPad', /iPad/],
    ['Android', /Android/],
    ['Windows', /Windows/],
    ['macOS', /Mac OS X/],
    ['ChromeOS', /CrOS/],
    ['Linux', /Linux/],
  ])
  return [browser ?? 'A browser', system && `on ${system}`].filter(Boolean).join(' ')
}

const names = (agent: string, known: readonly (readonly [string, RegExp])[]): string | undefined =>
  known.find(([, shape]) => shape.test(agent))?.[0]
