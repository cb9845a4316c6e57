/** Which tables a backup holds and how each is read whole: per tenant behind the wall, as the role that may (PLA-9). */
import type pg from 'pg'

/** A table as it is copied. */
export interface BackupTable {
  /** schema.table, quoted where needed */
  name: string
  columns: string[]
  /** Expressions that put its rows into one order everywhere. */
  order: string[]
  /** Who reads and writes it. */
  role: 'owner' | 'queue'
  /** Rows are read tenant by tenant. */
  byTenant: boolean
}

interface Found { name: string; schema: string; columns: string[]; keys: { name: string; text: boolean }[]; secured: boolean; tenant: boolean }

/** Rows that live for milliseconds and belong to the queue. */
const ofQueue = new Set(['platform.outbox'])

/** All tables that hold anything: ours but for the unlogged, and the queue's jobs. Partitions are read through their table. */
export async function backupTables(client: pg.ClientBase): Promise<BackupTable[]> {
  const { rows } = await client.query<Found>(`
    select format('%I.%I', n.nspname, c.relname) as name, n.nspname as schema,
           array(select quote_ident(a.attname) from pg_catalog.pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
           (select coalesce(jsonb_agg(jsonb_build_object('name', quote_ident(a.attname), 'text', a.atttypid in ('pg_catalog.text'::regtype, 'pg_catalog.varchar'::regtype)) order by k.place), '[]')
              from pg_catalog.pg_index i cross join lateral unnest(i.indkey) with ordinality as k(attnum, place)
              join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
             where i.indrelid = c.oid and i.indisprimary) as keys,
           c.relrowsecurity as secured,
           exists (select from pg_catalog.pg_attribute t where t.attrelid = c.oid and t.attname = 'hospital_id' and not t.attisdropped) as tenant
      from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence = 'p'
       and (n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', 'ext', 'graphile_worker') or (n.nspname = 'graphile_worker' and c.relname ~ '^_private_'))
     order by 1`)
  return rows.map(row => {
    if (row.keys.length === 0) throw new Error(`${row.name} has no primary key, and cannot be compared`)
    const isQueue = row.schema === 'graphile_worker' || ofQueue.has(row.name)
    return { name: row.name, columns: row.columns, order: row.keys.map(key => (key.text ? `${key.name} collate "C"` : key.name)), role: isQueue ? 'queue' : 'owner', byTenant: row.secured && row.tenant && !isQueue }
  })
}

/** Tenants, in one order everywhere. */
export async function tenantIds(client: pg.ClientBase): Promise<string[]> {
  await client.query('set local role owner')
  return (await client.query<{ id: string }>('select hospital_id as id from platform.hospital order by hospital_id')).rows.map(row => row.id)
}

/** Statements that copy a table out: one, or one a tenant, each after the settings it needs. */
export function copyStatements(table: BackupTable, tenants: readonly string[]): { before: string; copy: string }[] {
  const select = (where: string) => `copy (select ${table.columns.join(', ')} from ${table.name}${where} order by ${table.order.join(', ')}) to stdout`
  const role = `set local role ${table.role}`
  if (!table.byTenant) return [{ before: role, copy: select('') }]
  return tenants.map(id => ({ before: `${role}; select set_config('app.hospital_id', '${id}', true)`, copy: select(` where hospital_id = '${id}'`) }))
}
