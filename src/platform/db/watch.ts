import type {
  ColumnNode,
  InsertQueryNode,
  KyselyPlugin,
  OperationNode,
  PluginTransformQueryArgs,
  PluginTransformResultArgs,
  Transaction,
  UpdateQueryNode,
} from 'kysely'

/** What a transaction really changed: rows by table, and the ids of what it made, in that order. */
export interface Changes {
  readonly rows: ReadonlyMap<string, number>
  readonly made: readonly string[]
}

/** Looks over the shoulder of a transaction. Everything that a store writes with Kysely is seen; looking is not noted. */
export function watch(tx: Transaction<unknown>): { tx: Transaction<unknown>; changes(): Changes } {
  const watcher = new Watcher()
  return { tx: tx.withPlugin(watcher), changes: () => watcher.changes() }
}

interface Asked {
  readonly table: string
  readonly id: string | undefined
}

class Watcher implements KyselyPlugin {
  readonly #asked = new WeakMap<object, Asked>()
  readonly #rows = new Map<string, number>()
  readonly #made: string[] = []

  transformQuery({ node, queryId }: PluginTransformQueryArgs): PluginTransformQueryArgs['node'] {
    const asked = changeIn(node)
    if (asked) this.#asked.set(queryId, asked)
    return node
  }

  async transformResult({ queryId, result }: PluginTransformResultArgs): Promise<typeof result> {
    const asked = this.#asked.get(queryId)
    const rows = Number(result.numAffectedRows ?? result.rows.length)
    if (asked && rows > 0) {
      this.#rows.set(asked.table, (this.#rows.get(asked.table) ?? 0) + rows)
      if (asked.id !== undefined) this.#made.push(asked.id)
    }
    return result
  }

  changes(): Changes {
    return { rows: this.#rows, made: this.#made }
  }
}

function changeIn(node: PluginTransformQueryArgs['node']): Asked | undefined {
  if (node.kind === 'InsertQueryNode') return { table: nameIn(node.into), id: idIn(node) }
  if (node.kind === 'DeleteQueryNode') return { table: nameIn(node.from.froms[0]), id: undefined }
  if (node.kind === 'UpdateQueryNode' && !isHold(node)) return { table: nameIn(node.table), id: undefined }
  return undefined
}

/** A row that is only held for this transaction is written to itself, or counts how often it was held. */
const isHold = ({ updates = [] }: UpdateQueryNode): boolean =>
  updates.every(({ column }) => ['id', 'lock'].includes((column as ColumnNode).column.name))

const nameIn = (node: OperationNode | undefined): string =>
  node !== undefined && 'table' in node
    ? (node.table as { identifier: { name: string } }).identifier.name
    : ''

/** The id of the first row that is put in, or whose account the row is about. */
function idIn({ columns = [], values }: InsertQueryNode): string | undefined {
  const names = columns.map(({ column }) => column.name)
  const at = ['id', 'account_id'].map((name) => names.indexOf(name)).find((index) => index >= 0)
  if (at === undefined || values === undefined || !('values' in values)) return undefined
  const [row] = values.values as readonly { readonly values?: readonly unknown[] }[]
  const value = row?.values?.[at]
  const plain = typeof value === 'object' && value !== null && 'value' in value ? value.value : value
  return typeof plain === 'string' ? plain : undefined
}
