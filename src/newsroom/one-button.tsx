import type { Html } from '#platform/view/html.ts'

export const OneButton = ({
  action,
  word,
  grave = false,
}: {
  action: string
  word: string
  grave?: boolean
}): Html => (
  <form action={action} method="post">
    <button type="submit" class={grave ? 'deed grave' : 'deed'}>
      {word}
    </button>
  </form>
)
