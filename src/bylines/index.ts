// The front door of bylines: the people whose names stand over stories.
export { describePerson } from './actions/describe-person.ts'
export { type NamedByline, namePeople } from './actions/name-people.ts'
export { type Byline, mayDescribePeople, type Person, type PersonId, personPath, personTag } from './model.ts'
export {
  findPersonByOrigin,
  findPersonBySlug,
  insertPersons,
  listPersons,
  listPersonsOf,
  listStaffed,
  personsByIds,
  personsBySlugs,
  removePersons,
} from './store.ts'
