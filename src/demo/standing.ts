// How the demo's paper stands to the world: what its pages state, and what machines may do with it. Enough of everything to be looked at.
import { firstMachines, type Settings } from '#paper/index.ts'
import { pages } from './edition/edition.ts'

export const standing: Pick<Settings, 'policies' | 'machines'> = {
  policies: {
    corrections: '/corrections',
    masthead: '/about',
    ...Object.fromEntries(pages.flatMap(({ slug, states }) => states.map((policy) => [policy, `/${slug}`]))),
  },
  machines: {
    ...firstMachines,
    training: false,
    mining: 'reserved',
    miningPolicy: '/print-us-elsewhere',
    terms: '/print-us-elsewhere',
    trust: '# The Tarrowick Packet is invented, and so is the company it keeps.\ndatatrainingallowed=no',
  },
}
