import type { Column, Relation } from './schema.ts'

/** How values of a PostgreSQL type arrive through the driver as server/platform/db.ts sets it up. */
const arriving: Record<string, string> = {
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  oid: 'number',
  float4: 'number',
  float8: 'number',
  numeric: 'string',
  text: 'string',
  varchar: 'string',
  bpchar: 'string',
  name: 'string',
  uuid: 'string',
  date: 'string',
  time: 'string',
  timestamp: 'string',
  timestamptz: 'string',
  interval: 'string',
  inet: 'string',
  cidr: 'string',
  xid8: 'string',
  pg_lsn: 'string',
  pg_snapshot: 'string',
  tsvector: 'string',
  int4range: 'string',
  int8range: 'string',
  numrange: 'string',
  daterange: 'string',
  tstzrange: 'string',
  tstzmultirange: 'string',
  bytea: 'Buffer',
  json: 'unknown',
  jsonb: 'unknown',
}

/** Row types for Kysely of every table and view, with the comments of the database as their documentation. */
export function printTables(relations: readonly Relation[]): string {
  const parts: string[] = []
  for (const relation of relations) {
    parts.push(
      [
        ...docstring('', relation.comment),
        `export interface ${typeName(relation)} {`,
        ...relation.columns.flatMap((column) => [...docstring('  ', column.comment), `  ${column.name}: ${columnType(relation, column)}`]),
        '}',
      ].join('\n'),
    )
  }
  parts.push(
    [
      '/** Every table and view, by its full name. */',
      'export interface Database {',
      ...relations.map((relation) => `  '${relation.schema}.${relation.name}': ${typeName(relation)}`),
      '}',
    ].join('\n'),
  )
  const body = parts.join('\n\n')
  const used = ['Generated', 'GeneratedAlways'].filter((name) => body.includes(`: ${name}<`))
  const imports = used.length === 0 ? [] : [`import type { ${used.join(', ')} } from 'kysely'`]
  return `${['// Printed from the database by bin/generate.ts; not edited by hand.', ...imports, body].join('\n\n')}\n`
}

function typeName(relation: Relation): string {
  return [relation.schema, ...relation.name.split('_')].map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
}

function columnType(relation: Relation, column: Column): string {
  const single = column.labels === null ? arriving[column.base] : column.labels.map((label) => JSON.stringify(label)).join(' | ')
  if (single === undefined) {
    throw new Error(`${relation.schema}.${relation.name}.${column.name} has type ${column.type}: say in bin/tables.ts how it arrives.`)
  }
  const value = column.array ? (single.includes('|') ? `(${single})[]` : `${single}[]`) : single
  const full = column.notNull || value === 'unknown' ? value : `${value} | null`
  if (column.generated === 'stored' || column.generated === 'identity-always') return `GeneratedAlways<${full}>`
  return column.default !== null || column.generated === 'identity-default' ? `Generated<${full}>` : full
}

function docstring(indent: string, comment: string | null): string[] {
  return comment === null ? [] : [`${indent}/** ${comment.replaceAll(/\s+/g, ' ').replaceAll('*/', '*\\/').trim()} */`]
}
