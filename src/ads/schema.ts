import type { Instant } from '#kernel/time.ts'
import type { AdvertisementId } from './model.ts'

export interface AdsTables {
  advertisements: {
    id: AdvertisementId
    name: string
    link: string
    alt: string
    width: number
    height: number
    picture: Uint8Array
    picture_type: string
    picture_hash: string
    created_at: Instant
    ended_at: Instant | null
    origin: string | null
  }
}
