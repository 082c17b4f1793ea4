// The front door of the newsroom: its pages, and how it says no.

export { newsroomRoutes } from './routes.ts'
export { isNewsrooms, newsroomFault } from './routes-faults.tsx'
