// What the pages of the advertising desk are given.
import type { CampaignDeed, CampaignState, Steering } from '#ads/index.ts'
import type { Pages, Place, Stamp } from '#ui/facts.ts'
import type { FieldError } from '#ui/fields.tsx'
import type { SlotName } from '#ui/slots.ts'

/** One line of the list. Numbers are written already. */
export interface CampaignRow {
  readonly path: string
  readonly name: string
  readonly advertiser: string
  readonly state: CampaignState
  readonly isHouse: boolean
  /** It can show nothing at all. */
  readonly isEmpty: boolean
  readonly from: Stamp
  /** Missing: until somebody ends it. */
  readonly until?: Stamp | undefined
  readonly today: string
  readonly impressions: string
  readonly clicks: string
  readonly rate: string
}

export interface CampaignsFacts {
  readonly rows: readonly CampaignRow[]
  readonly pages: Pages
  /** Something of the paper's own runs, so that no kept room stays white. */
  readonly hasHouse: boolean
}

/** Above everything that can be done with one campaign. */
export interface CampaignHead {
  readonly name: string
  readonly state: CampaignState
  readonly doors: readonly (Place & { readonly here: boolean })[]
  readonly steerings: readonly { readonly how: Steering; readonly action: string }[]
}

/** What was just done, and the button that takes it back. */
export interface Done {
  readonly text: string
  readonly undo?: string | undefined
}

/** What stands in the fields: text as typed. */
export interface Terms {
  readonly name: string
  readonly advertiser: string
  readonly industry: string
  readonly isHouse: boolean
  readonly from: string
  readonly until: string
  readonly weight: string
  readonly share: string
  readonly onePageIn: string
  readonly slots: readonly string[]
  readonly sections: readonly string[]
  readonly topics: string
  readonly revision: string
}

export interface Choice {
  readonly id: string
  readonly name: string
}
export interface TermsFacts {
  readonly terms: Terms
  readonly action: string
  readonly zone: string
  /** Said to be somebody's business before. */
  readonly industries: readonly string[]
  readonly sections: readonly Choice[]
  readonly errors: readonly FieldError[]
}

export interface ChronicleLine {
  readonly what: CampaignDeed
  readonly at: Stamp
  readonly who: string
}

/** One advertisement of a campaign. */
export interface CreativeFacts {
  readonly id: string
  readonly path: string
  readonly size: string
  readonly width: number
  readonly height: number
  readonly alt: string
  readonly link: string
  readonly picture?: string | undefined
  readonly dark?: string | undefined
  /** Of HTML: its frame, which does not count. */
  readonly frame?: string | undefined
  /** HTML whose link is nowhere in it: clicks on it are not counted. */
  readonly isUncounted: boolean
  readonly withdrawn?: Stamp | undefined
  /** Where the button posts: withdraw, or bring back. */
  readonly turn: string
  /** Where it can stand. */
  readonly slots: readonly SlotName[]
}

export interface CreativeForm {
  readonly size: string
  readonly link: string
  readonly alt: string
  readonly html: string
  readonly hosts: string
  readonly errors: readonly FieldError[]
}
export const emptyCreative: CreativeForm = {
  size: '',
  link: '',
  alt: '',
  html: '',
  hosts: '',
  errors: [],
}

export interface LinkRow {
  readonly made: Stamp
  readonly expires?: Stamp | undefined
  readonly state: 'open' | 'revoked' | 'expired'
  readonly revoke?: string | undefined
}

export interface SellersFacts {
  readonly file: string
  readonly others: readonly (Place & { readonly here: boolean })[]
  readonly text: string
  readonly revision: string
  readonly action: string
  /** Readers find it here, once it says something. */
  readonly address?: string | undefined
  /** `12 sellers`, of what is stored. */
  readonly count: number
  readonly errors: readonly FieldError[]
  readonly saved: boolean
}
