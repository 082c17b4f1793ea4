import type { Machines } from '#paper/index.ts'

/** The preferences of draft-ietf-aipref-vocab, as robots.txt and the header both write them; nothing unless the newsroom asked for it. */
export const usagePreference = ({ contentUsage, training, search }: Machines): string | undefined =>
  contentUsage ? `train-ai=${training ? 'y' : 'n'}, search=${search ? 'y' : 'n'}` : undefined
