/** What a rule or a deed says: yes with a value, or no with a reason that the caller can name. */
export type Done<T> = { readonly ok: true; readonly value: T }
export type Refused<Why extends string> = { readonly ok: false; readonly why: Why }
export type Result<T, Why extends string> = Done<T> | Refused<Why>

export const done = <T>(value: T): Done<T> => ({ ok: true, value })
export const refused = <Why extends string>(why: Why): Refused<Why> => ({ ok: false, why })
