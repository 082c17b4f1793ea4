// What is typed and not acknowledged yet.
/** Where updates lie until they are acknowledged: IndexedDB in a browser. */
export interface Keeping {
  /** What an earlier visit could not deliver. */
  left(): Promise<readonly Kept[]>
  keep(bytes: Uint8Array): Kept
  /** Each by itself, not by its bytes: what `left` or `keep` gave. */
  forget(kept: readonly Kept[]): void
}
export interface Kept {
  readonly bytes: Uint8Array
}
