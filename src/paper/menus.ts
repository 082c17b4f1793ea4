// What stands in the masthead and in the foot of every page, where the newsroom has decided it.

/** A link in the foot. Without a name it is called what its page is called, in the paper's language. */
export interface FootLink {
  readonly name: string
  /** A path of this paper, or a whole address. */
  readonly path: string
}

export interface Menus {
  /** Ids of sections, in their order; empty: those of the first rank, as they stand. */
  readonly masthead: readonly string[]
  /** Empty: the pages that every paper has. */
  readonly foot: readonly FootLink[]
}

export const firstMenus: Menus = { masthead: [], foot: [] }
