// The front door of feeds: what machines read of the paper.
export { feedRoutes } from './routes.ts'
