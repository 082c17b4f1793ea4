import { permission } from '#people/index.ts'

export const mayRemoveDemo = permission<void>('demo.remove', { owner: 'any', admin: 'any' })
