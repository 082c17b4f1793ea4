/** Many names for few things, written by the thing: `table({ menu: 'nav_menu_item' })`. */
export function table<Value extends string>(
  names: Readonly<Partial<Record<Value, string>>>,
): ReadonlyMap<string, Value> {
  const rows = Object.entries<string | undefined>(names).flatMap(([value, text]) =>
    listed(text ?? '').map((name) => [name, value as Value] as const),
  )
  return new Map(rows)
}

export const listed = (text: string): readonly string[] => text.trim().split(/\s+/)
