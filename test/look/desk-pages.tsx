import type { Html } from '#platform/view/html.ts'
export const deskPages: Record<string, Html> = {}
