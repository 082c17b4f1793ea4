// What the desk says of links by which a draft can be read.
export const linkWords = {
  title: 'Preview links',
  hint: 'Whoever has the link sees the page exactly as readers will get it, as it stands on the desk at that moment. It is in no cache and no search engine, and nobody can sign in with it.',
  note: 'For whom',
  noteHelp: 'For your own memory: the lawyer, the person it is about.',
  expires: 'Until',
  expiresHelp: (zone: string) => `Thirty days at most, in the time of ${zone}.`,
  make: 'Make a link',
  made: 'This is the link. It is shown once: copy it now.',
  given: 'Links given out',
  none: 'Nobody outside the newsroom can read this story.',
  nobody: 'For nobody in particular',
  by: (who: string) => `made by ${who}`,
  states: {
    open: (until: string) => `Opens the story until ${until}.`,
    expired: (until: string) => `Ran out on ${until}.`,
    revoked: () => 'Revoked.',
  },
  revoke: 'Revoke it',
  revoked: 'Revoked. It opens nothing any more.',
  inThePast: 'This moment is past already. Set a later one.',
  tooLong: 'That is more than thirty days from now.',
} as const
