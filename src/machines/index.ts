// The front door of machines: what programs are told of the paper, and what they may do with it.
export { headersForMachines, machineRoutes } from './routes.ts'
