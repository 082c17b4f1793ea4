import type { CompiledQuery, Kysely, QueryExecutorProvider } from 'kysely'

/** Every kind of Kysely query, and its raw SQL. */
export interface Question<Row> {
  compile(db: QueryExecutorProvider): CompiledQuery<Row>
}
type Given = Readonly<Record<string, unknown>>

/** Stands in a question for a value that comes when it is asked; `at` where it is one of a list. */
class Blank {
  readonly name: string
  readonly at: number | undefined
  constructor(name: string, at?: number) {
    this.name = name
    this.at = at
  }
}

/** Shapes of one question that are kept, and the most values of one that is: an import asks with thousands. */
const mostShapes = 200
const mostValues = 100

/**
 * A question that is built and compiled once and asked often: Kysely takes longer over a small one than SQLite does. `build` sees blanks
 * in place of values, so it may look whether one is null and how long a list is, and at nothing else.
 */
export function preparedOn<Values extends object, Row>(
  build: (db: Kysely<unknown>, given: Values) => Question<Row>,
): (db: Kysely<unknown>, given: Values) => Promise<Row[]> {
  // By engine, which the adapter's class names, and by shape.
  const engines = new Map<unknown, Map<string, CompiledQuery<Row>>>()
  const compile = (db: Kysely<unknown>, given: Given) => build(db, blanksFor(given) as Values).compile(db)
  return async (db, values) => {
    const given = values as Given
    const executor = db.getExecutor()
    const engine = executor.adapter.constructor
    const shapes = engines.get(engine) ?? new Map<string, CompiledQuery<Row>>()
    if (shapes.size === 0) engines.set(engine, shapes)
    const shape = shapeOf(given)
    const question = shapes.get(shape) ?? compile(db, given)
    if (question.parameters.length <= mostValues && shapes.size < mostShapes) shapes.set(shape, question)
    const parameters = question.parameters.map((value) =>
      value instanceof Blank ? filled(value, given) : value,
    )
    return (await executor.executeQuery<Row>({ ...question, parameters })).rows
  }
}

function shapeOf(given: Given): string {
  let shape = ''
  for (const name in given) {
    const value = given[name]
    shape += Array.isArray(value) ? `${value.length},` : value === null ? '-,' : ','
  }
  return shape
}

const blanksFor = (given: Given): Given =>
  Object.fromEntries(Object.entries(given).map(([name, value]) => [name, blankFor(name, value)]))

function blankFor(name: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((_, at) => new Blank(name, at))
  return value === null ? null : new Blank(name)
}

function filled({ name, at }: Blank, given: Given): unknown {
  const value = given[name]
  return at === undefined ? value : (value as readonly unknown[])[at]
}
