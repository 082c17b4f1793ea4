// The front door of bylines: the people whose names stand over stories.
export { type NamedByline, namePeople } from './actions/name-people.ts'
export { type Byline, type Person, type PersonId, personPath, personTag } from './model.ts'
export {
  findPersonByOrigin,
  findPersonBySlug,
  insertPersons,
  listPersonsOf,
  listStaffed,
  personsByIds,
  personsBySlugs,
  removePersons,
} from './store.ts'
