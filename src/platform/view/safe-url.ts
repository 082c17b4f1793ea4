export { safeUrl } from '#kernel/safe-url.ts'
