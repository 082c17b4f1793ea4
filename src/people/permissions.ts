import { HttpFault } from '#platform/http/faults.ts'
import { type Actor, can, type Permission } from './model.ts'

/** The first line of every deed that has an actor. */
export function demand<Subject>(actor: Actor, permission: Permission<Subject>, subject: Subject): void {
  if (!can(actor, permission, subject)) throw new HttpFault('forbidden', permission.name)
}
