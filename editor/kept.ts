// What is typed and not acknowledged yet.
/** Where updates lie until they are acknowledged: IndexedDB in a browser. */
export interface Keeping {
  /** What an earlier visit could not deliver. */
  left(): Promise<readonly Kept[]>
  keep(bytes: Uint8Array): Promise<number>
  forget(keys: readonly number[]): Promise<void>
}
export interface Kept {
  readonly key: number
  readonly bytes: Uint8Array
}
