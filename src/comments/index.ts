// The front door of comments: read-only until readers may write.
export { type ImportedComment, importComments } from './actions/import-comments.ts'
export {
  type Comment,
  type CommentId,
  type CommentState,
  type Thread,
  threadsOf,
} from './model.ts'
export {
  type Answer,
  commentsByOrigin,
  countVisibleOn,
  type StandingComment,
  listVisibleOn,
} from './store/comments.ts'
