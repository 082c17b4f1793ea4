import { join } from 'node:path'
import type { Files } from './files.ts'
import { openFolder } from './folder.ts'
import type { S3Place } from './s3-bucket.ts'

interface Place {
  readonly dataFolder: string
  /** Undefined: in the data folder. */
  readonly mediaStore?: S3Place | undefined
}

/** What speaks S3 is loaded where it is spoken. */
export async function openFiles({ dataFolder, mediaStore }: Place): Promise<Files> {
  const root = join(dataFolder, 'files')
  return mediaStore === undefined ? openFolder(root) : (await import('./s3.ts')).openS3(mediaStore, root)
}
