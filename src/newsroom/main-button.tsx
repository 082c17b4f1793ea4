import type { Child, Html } from '#platform/view/html.ts'

/** What a form is there for: the one filled button at its end. */
export const MainButton = ({ children }: { children: Child }): Html => (
  <p class="deeds">
    <button type="submit" class="deed main">
      {children}
    </button>
  </p>
)
