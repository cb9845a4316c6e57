import type pg from 'pg'

/** Schemas that are not the application's own: made by PostgreSQL, by extensions or by the job queue. */
const foreignSchemas = ['ext', 'graphile_worker', 'public', 'information_schema']

const own = `n.nspname <> all (array[${foreignSchemas.map((name) => `'${name}'`).join(', ')}]) and n.nspname !~ '^pg_'`
const notOfExtension = (oid: string, catalogue: string): string =>
  `not exists (select from pg_depend d where d.objid = ${oid} and d.classid = '${catalogue}'::regclass and d.deptype = 'e')`

/** One relation as the catalogue describes it. */
export interface Relation {
  oid: number
  schema: string
  name: string
  kind: 'table' | 'partitioned' | 'view' | 'materialized'
  comment: string | null
  columns: Column[]
}

export interface Column {
  name: string
  /** Written type, such as `timestamp(3) with time zone`. */
  type: string
  /** Name of the base type behind domains and arrays, such as `int8`. */
  base: string
  array: boolean
  /** Labels, when the base type is an enumeration. */
  labels: string[] | null
  notNull: boolean
  default: string | null
  generated: 'no' | 'stored' | 'identity-always' | 'identity-default'
  comment: string | null
}

/** Tables and views of the application with their columns, ordered by name; partitions are left out. */
export async function readRelations(client: pg.ClientBase): Promise<Relation[]> {
  const { rows } = await client.query<Relation>(
    `select c.oid::int8::int4 as oid, n.nspname::text as schema, c.relname::text as name,
            case c.relkind when 'r' then 'table' when 'p' then 'partitioned' when 'v' then 'view' else 'materialized' end as kind,
            obj_description(c.oid, 'pg_class') as comment,
            (select json_agg(json_build_object(
                'name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
                'base', coalesce(bt.typname, et.typname, t.typname), 'array', t.typelem <> 0 and t.typcategory = 'A',
                'labels', (select json_agg(e.enumlabel order by e.enumsortorder) from pg_enum e
                            where e.enumtypid = coalesce(bt.oid, et.oid, t.oid)),
                'notNull', a.attnotnull or (t.typtype = 'd' and t.typnotnull),
                'default', case when a.attgenerated = '' then pg_get_expr(d.adbin, d.adrelid) end,
                'generated', case when a.attgenerated <> '' then 'stored' when a.attidentity = 'a' then 'identity-always'
                                  when a.attidentity = 'd' then 'identity-default' else 'no' end,
                'comment', col_description(c.oid, a.attnum)) order by a.attnum)
               from pg_attribute a
               join pg_type t on t.oid = a.atttypid
               left join pg_type et on et.oid = t.typelem and t.typcategory = 'A'
               left join pg_type bt on bt.oid = t.typbasetype and t.typtype = 'd'
               left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
              where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where ${own} and c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition and ${notOfExtension('c.oid', 'pg_class')}
      order by n.nspname collate "C", c.relname collate "C"`,
  )
  const viewColumns = await neverNullInViews(client)
  for (const relation of rows) {
    if (relation.kind !== 'view') continue
    for (const column of relation.columns) {
      column.notNull = viewColumns.has(`${relation.oid}.${column.name}`) || /\(never null\)/.test(column.comment ?? '')
    }
  }
  return rows
}

/**
 * The whole schema of a database as SQL for reading and review: what the migrations amount to. Printed from the
 * catalogue by PostgreSQL's own functions, in an order that depends on names only.
 *
 * @param client a session whose search path is empty, so that every name is printed in full
 */
export async function printSchema(client: pg.ClientBase): Promise<string> {
  const parts: string[] = [
    '-- What the files in db/migrations amount to. Printed from the catalogue by bin/generate.ts; not edited by hand.',
  ]
  const schemas = await rowsOf<{ oid: number; name: string; comment: string | null }>(
    client,
    `select n.oid::int8::int4 as oid, n.nspname::text as name, obj_description(n.oid, 'pg_namespace') as comment from pg_namespace n where ${own} order by n.nspname collate "C"`,
  )
  const relations = await readRelations(client)
  const details = await readDetails(client)
  for (const schema of schemas) {
    parts.push(
      [
        '',
        `-- ${'='.repeat(20)} ${schema.name} ${'='.repeat(20)}`,
        ...commentLines(schema.comment),
        `create schema ${schema.name};`,
        ...details.grants(`schema:${schema.name}`),
      ].join('\n'),
    )
    parts.push(...details.of(`type:${schema.name}`), ...details.of(`sequence:${schema.name}`))
    for (const relation of relations.filter((one) => one.schema === schema.name)) parts.push(printRelation(relation, details))
    parts.push(...details.of(`function:${schema.name}`))
  }
  const defaults = details.of('default privileges')
  if (defaults.length > 0) parts.push(`-- Rights given to what is made later\n${defaults.join('\n')}`)
  return `${parts.join('\n\n')}\n`
}

class Details {
  private readonly lines = new Map<string, string[]>()

  add(key: string, line: string): void {
    const list = this.lines.get(key)
    if (list === undefined) this.lines.set(key, [line])
    else list.push(line)
  }

  of(key: string): string[] {
    return this.lines.get(key) ?? []
  }

  grants(key: string): string[] {
    return this.of(`grant:${key}`)
  }
}

function printRelation(relation: Relation, details: Details): string {
  const key = `relation:${relation.oid}`
  const name = `${relation.schema}.${relation.name}`
  const lines = commentLines(relation.comment)
  if (relation.kind === 'view' || relation.kind === 'materialized') {
    for (const column of relation.columns) if (column.comment !== null) lines.push(`--   ${column.name}: ${oneLine(column.comment)}`)
    const options = details.of(`${key}:options`)
    lines.push(`create ${relation.kind === 'view' ? 'view' : 'materialized view'} ${name}${options.length > 0 ? ` with (${options.join(', ')})` : ''} as`)
    lines.push(...details.of(`${key}:definition`))
  } else {
    const body: [string, string | null][] = relation.columns.map((column) => [`${column.name} ${columnType(column)}`, column.comment])
    for (const constraint of details.of(`${key}:constraint`)) body.push([constraint, null])
    lines.push(`create table ${name} (`)
    body.forEach(([text, comment], index) => {
      const comma = index < body.length - 1 ? ',' : ''
      lines.push(`  ${text}${comma}${comment === null ? '' : `  -- ${oneLine(comment)}`}`)
    })
    const options = details.of(`${key}:options`)
    lines.push(`)${details.of(`${key}:partition`).join('')}${options.length > 0 ? ` with (${options.join(', ')})` : ''};`)
  }
  for (const part of ['children', 'index', 'security', 'policy', 'trigger']) lines.push(...details.of(`${key}:${part}`))
  lines.push(...details.grants(key))
  return lines.join('\n')
}

function columnType(column: Column): string {
  const rest = [
    column.type,
    column.notNull ? 'not null' : '',
    column.default === null ? '' : `default ${column.default}`,
    column.generated === 'identity-always' ? 'generated always as identity' : '',
    column.generated === 'identity-default' ? 'generated by default as identity' : '',
    column.generated === 'stored' ? 'generated always as (…) stored' : '',
  ]
  return rest.filter((part) => part !== '').join(' ')
}

async function readDetails(client: pg.ClientBase): Promise<Details> {
  const details = new Details()
  const collect = async (text: string): Promise<void> => {
    for (const row of await rowsOf<{ key: string; line: string }>(client, text)) details.add(row.key, row.line)
  }
  const relation = (oid: string): string => `'relation:' || ${oid}::int8`
  const ownRelation = `join pg_class c on c.oid = %s join pg_namespace n on n.oid = c.relnamespace and ${own}`
  const via = (oid: string): string => ownRelation.replace('%s', oid)

  await collect(`select ${relation('c.oid')} || ':options' as key, option as line from pg_class c join pg_namespace n on n.oid = c.relnamespace and ${own},
    unnest(c.reloptions) as option where c.relkind in ('r', 'p', 'v', 'm') order by c.oid, option collate "C"`)
  await collect(`select ${relation('c.oid')} || ':definition' as key, pg_get_viewdef(c.oid, 0) as line
    from pg_class c join pg_namespace n on n.oid = c.relnamespace and ${own} where c.relkind in ('v', 'm')`)
  await collect(`select ${relation('c.oid')} || ':partition' as key, ' partition by ' || pg_get_partkeydef(c.oid) as line
    from pg_class c join pg_namespace n on n.oid = c.relnamespace and ${own} where c.relkind = 'p'`)
  await collect(`select ${relation('i.inhparent')} || ':children' as key,
    format('create table %s.%s partition of %s.%s %s;', n.nspname, c.relname, pn.nspname, p.relname, pg_get_expr(c.relpartbound, c.oid)) as line
    from pg_inherits i ${via('i.inhrelid')} join pg_class p on p.oid = i.inhparent join pg_namespace pn on pn.oid = p.relnamespace
    where c.relispartition and c.relkind in ('r', 'p') order by c.relname collate "C"`)
  await collect(`select ${relation('k.conrelid')} || ':constraint' as key,
      'constraint ' || k.conname || ' ' || pg_get_constraintdef(k.oid) ||
      coalesce(E'  -- ' || regexp_replace(obj_description(k.oid, 'pg_constraint'), '\\s+', ' ', 'g'), '') as line
    from pg_constraint k ${via('k.conrelid')} where k.contype in ('p', 'u', 'x', 'f', 'c') and not c.relispartition
    order by c.oid, array_position(array['p', 'u', 'x', 'f', 'c'], k.contype::text), k.conname collate "C"`)
  await collect(`select ${relation('x.indrelid')} || ':index' as key,
      coalesce('-- ' || regexp_replace(obj_description(x.indexrelid, 'pg_class'), '\\s+', ' ', 'g') || E'\\n', '') || pg_get_indexdef(x.indexrelid) || ';' as line
    from pg_index x ${via('x.indrelid')} join pg_class i on i.oid = x.indexrelid
    where not c.relispartition and not exists (select from pg_constraint k where k.conindid = x.indexrelid and k.contype in ('p', 'u', 'x'))
    order by i.relname collate "C"`)
  await collect(`select ${relation('c.oid')} || ':security' as key,
      format('alter table %s.%s %s;', n.nspname, c.relname, case when c.relforcerowsecurity then 'enable row level security, force row level security' else 'enable row level security' end) as line
    from pg_class c join pg_namespace n on n.oid = c.relnamespace and ${own} where c.relrowsecurity and c.relkind in ('r', 'p') and not c.relispartition`)
  await collect(`select ${relation('p.polrelid')} || ':policy' as key,
      format('create policy %s on %s.%s as %s for %s to %s', p.polname, n.nspname, c.relname,
        case when p.polpermissive then 'permissive' else 'restrictive' end,
        case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
        case when p.polroles = '{0}' then 'public' else (select string_agg(r.rolname, ', ' order by r.rolname) from pg_roles r where r.oid = any (p.polroles)) end)
      || coalesce(' using (' || pg_get_expr(p.polqual, p.polrelid) || ')', '')
      || coalesce(' with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', '') || ';' as line
    from pg_policy p ${via('p.polrelid')} order by c.oid, p.polname collate "C"`)
  await collect(`select ${relation('t.tgrelid')} || ':trigger' as key, pg_get_triggerdef(t.oid) || ';' as line
    from pg_trigger t ${via('t.tgrelid')} where not t.tgisinternal and not c.relispartition order by c.oid, t.tgname collate "C"`)
  await collect(`select 'sequence:' || n.nspname as key, format('create sequence %s.%s as %s;', n.nspname, c.relname, format_type(s.seqtypid, null)) as line
    from pg_sequence s ${via('s.seqrelid')} where not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'i') order by c.relname collate "C"`)
  await collect(`select 'type:' || n.nspname as key,
      coalesce('-- ' || regexp_replace(obj_description(t.oid, 'pg_type'), '\\s+', ' ', 'g') || E'\\n', '') ||
      case t.typtype
        when 'e' then format('create type %s.%s as enum (%s);', n.nspname, t.typname, (select string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid))
        when 'd' then format('create domain %s.%s as %s%s%s;', n.nspname, t.typname, format_type(t.typbasetype, t.typtypmod), case when t.typnotnull then ' not null' else '' end,
          (select string_agg(' constraint ' || k.conname || ' ' || pg_get_constraintdef(k.oid), '' order by k.conname collate "C") from pg_constraint k where k.contypid = t.oid and k.contype = 'c'))
        else format('create type %s.%s as (%s);', n.nspname, t.typname, (select string_agg(a.attname || ' ' || format_type(a.atttypid, a.atttypmod), ', ' order by a.attnum) from pg_attribute a where a.attrelid = t.typrelid and a.attnum > 0)) end as line
    from pg_type t join pg_namespace n on n.oid = t.typnamespace and ${own}
    where (t.typtype in ('e', 'd') or (t.typtype = 'c' and exists (select from pg_class c where c.oid = t.typrelid and c.relkind = 'c')))
    order by t.typname collate "C"`)
  await collect(`select 'function:' || n.nspname as key,
      coalesce('-- ' || regexp_replace(obj_description(p.oid, 'pg_proc'), '\\s+', ' ', 'g') || E'\\n', '') || rtrim(pg_get_functiondef(p.oid), E'\\n') || ';' ||
      coalesce((select string_agg(format(E'\\ngrant execute on function %s.%s(%s) to %s;', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid), g.name), '' order by g.name)
        from (select coalesce(r.rolname::text, 'public') as name from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a left join pg_roles r on r.oid = a.grantee
               where a.grantee <> p.proowner) g), '') as line
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace and ${own}
    where p.prokind in ('f', 'p', 'w') and ${notOfExtension('p.oid', 'pg_proc')}
    order by p.proname collate "C", pg_get_function_identity_arguments(p.oid) collate "C"`)
  await readGrants(collect)
  return details
}

async function readGrants(collect: (text: string) => Promise<void>): Promise<void> {
  const grouped = `string_agg(lower(a.privilege_type), ', ' order by a.privilege_type) filter (where a.privilege_type <> 'MAINTAIN')`
  const grantee = `coalesce(r.rolname::text, 'public')`
  await collect(`select 'grant:schema:' || n.nspname as key, format('grant %s on schema %s to %s;', ${grouped}, n.nspname, ${grantee}) as line
    from pg_namespace n, aclexplode(n.nspacl) a left join pg_roles r on r.oid = a.grantee where ${own} and a.grantee <> n.nspowner
    group by n.nspname, r.rolname order by n.nspname collate "C", ${grantee} collate "C"`)
  await collect(`select 'grant:relation:' || c.oid::int8 as key, format('grant %s on %s.%s to %s;', ${grouped}, n.nspname, c.relname, ${grantee}) as line
    from pg_class c join pg_namespace n on n.oid = c.relnamespace and ${own}, aclexplode(c.relacl) a left join pg_roles r on r.oid = a.grantee
    where a.grantee <> c.relowner and c.relkind in ('r', 'p', 'v', 'm') group by c.oid, n.nspname, c.relname, r.rolname order by c.oid, ${grantee} collate "C"`)
  await collect(`select 'grant:relation:' || c.oid::int8 as key,
      format('grant %s (%s) on %s.%s to %s;', lower(g.privilege_type), string_agg(g.attname, ', ' order by g.attnum), n.nspname, c.relname, g.name) as line
    from pg_class c join pg_namespace n on n.oid = c.relnamespace and ${own},
      lateral (select t.attname, t.attnum, a.privilege_type, ${grantee} as name from pg_attribute t, aclexplode(t.attacl) a left join pg_roles r on r.oid = a.grantee
                where t.attrelid = c.oid and t.attnum > 0) g
    group by c.oid, n.nspname, c.relname, g.name, g.privilege_type order by c.oid, g.name collate "C", g.privilege_type`)
  await collect(`select 'default privileges' as key,
      format('alter default privileges for role %s%s grant %s on %s to %s;', o.rolname, coalesce(' in schema ' || n.nspname, ''), ${grouped},
        case d.defaclobjtype when 'r' then 'tables' when 'S' then 'sequences' when 'f' then 'functions' when 'T' then 'types' else 'schemas' end, ${grantee}) as line
    from pg_default_acl d join pg_roles o on o.oid = d.defaclrole left join pg_namespace n on n.oid = d.defaclnamespace,
      aclexplode(d.defaclacl) a left join pg_roles r on r.oid = a.grantee where a.grantee <> d.defaclrole
    group by o.rolname, n.nspname, d.defaclobjtype, r.rolname order by line`)
}

/**
 * The catalogue says of no view column that it is never null. What a view passes through unchanged from a column that is
 * NOT NULL, past no outer join, is; the parse tree of the view tells.
 */
async function neverNullInViews(client: pg.ClientBase): Promise<Set<string>> {
  const views = await rowsOf<{ oid: number; tree: string }>(
    client,
    `select c.oid::int8::int4 as oid, w.ev_action::text as tree from pg_rewrite w join pg_class c on c.oid = w.ev_class
       join pg_namespace n on n.oid = c.relnamespace and ${own} where c.relkind = 'v' and w.ev_type = '1'`,
  )
  const notNull = new Set(
    (
      await rowsOf<{ key: string }>(
        client,
        `select a.attrelid::int8 || '.' || a.attnum as key from pg_attribute a join pg_class c on c.oid = a.attrelid
           join pg_namespace n on n.oid = c.relnamespace and ${own} where a.attnotnull and a.attnum > 0`,
      )
    ).map((row) => row.key),
  )
  const found = new Set<string>()
  const entry = /\{TARGETENTRY :expr \{VAR ([^{}]*)\} :resno \d+ :resname (\S+) :ressortgroupref \d+ :resorigtbl (\d+) :resorigcol (\d+) :resjunk false\}/g
  for (const { oid, tree } of views) {
    const outer = /:jointype [123] /.test(tree)
    for (const [, variable = '', name = '', table = '', column = ''] of tree.matchAll(entry)) {
      const nulling = /:varnullingrels \(b([^)]*)\)/.exec(variable)?.[1]
      const mayBeNulled = nulling === undefined ? outer : nulling.trim() !== ''
      if (!mayBeNulled && notNull.has(`${table}.${column}`)) found.add(`${oid}.${name}`)
    }
  }
  return found
}

async function rowsOf<Row extends pg.QueryResultRow>(client: pg.ClientBase, text: string): Promise<Row[]> {
  return (await client.query<Row>(text)).rows
}

function commentLines(comment: string | null): string[] {
  return comment === null ? [] : [`-- ${oneLine(comment)}`]
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
