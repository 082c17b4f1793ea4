// The report that an import wrote, as far as a proof needs it. It is read line by line: its lists may be longer than memory.
import { z } from 'zod'

const Counts = z.record(z.string(), z.record(z.string(), z.number()))
const Groups = z.object({ items: Counts, comments: Counts, authors: Counts, terms: Counts })

export const ReportHead = z.object({
  files: z
    .array(
      z.object({
        name: z.string(),
        bytes: z.number(),
        path: z.string().optional(),
        sha256: z.string().optional(),
      }),
    )
    .min(1),
  sites: z.array(z.object({ origin: z.string(), title: z.string() })),
  startedAt: z.string(),
  dryRun: z.boolean(),
  isWhole: z.boolean(),
  media: z.string().optional(),
  found: Groups,
  stored: Groups,
  droppedCount: Groups,
})
export type ReportHead = z.infer<typeof ReportHead>

export const ReportLine = z.object({
  group: z.enum(['items', 'comments', 'authors', 'terms']),
  kind: z.string(),
  id: z.number().nullable(),
  title: z.string(),
  why: z.string(),
})
export type ReportLine = z.infer<typeof ReportLine>
