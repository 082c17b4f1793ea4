import type { Files } from './files/files.ts'
import { openFiles } from './files/open-files.ts'
import type { S3Place } from './files/s3-bucket.ts'
import { openPictures, type Pictures } from './pictures/pictures.ts'

/** Where pictures and files are kept and developed: everything of a process that has to do with their bytes. */
export interface Darkroom {
  readonly files: Files
  readonly pictures: Pictures
  close(): Promise<void>
}
interface Place {
  readonly dataFolder: string
  readonly mediaStore?: S3Place | undefined
}

/** Costs nothing before it is used: its helpers begin with the first picture. */
export async function openDarkroom(place: Place, pictures = openPictures()): Promise<Darkroom> {
  const files = await openFiles(place)
  const close = async () => {
    pictures.close()
    await files.close()
  }
  return { files, pictures, close }
}
