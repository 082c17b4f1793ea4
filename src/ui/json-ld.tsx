import { type Html, jsonForScript, trusted } from '#platform/view/html.ts'

/** Facts for machines. `jsonForScript` leaves no character that could end the element, so this markup is safe as it stands. */
export function JsonLd({ value }: { value: unknown }): Html {
  return <script type="application/ld+json">{trusted(jsonForScript(value))}</script>
}
