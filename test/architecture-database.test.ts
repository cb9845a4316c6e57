import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readRelations, type Relation } from '../bin/schema.ts'
import { asRole } from '../server/platform/migrate.ts'
import { useDatabase } from './support/database.ts'

/** What may break the rule named, each with its reason. */
const withoutTenantFirst: Record<string, string> = {
  'platform.door: door_pk': 'finds the tenant from a secret: the tenant is the answer, not the question',
  'platform.hospital: hospital_code_unique': 'the code names the tenant at sign-in',
  'platform.outbox: outbox_pk': 'rows live for milliseconds and are taken across tenants, in order of their ids',
}
const withoutRowSecurity: Record<string, string> = { 'platform.door': 'granted to nobody; one definer function answers an exact hash' }
const acrossTenants: Record<string, string> = {
  'platform.audit: sealer': 'one chain of seals covers the entries of all tenants',
  'platform.hospital: definer_lists': 'sweeps list the tenants through one definer function',
  'platform.outbox: dispatcher': 'one dispatcher takes the rows of all tenants',
}

const ownSchemas = `n.nspname <> all (array['ext', 'graphile_worker', 'public', 'information_schema']) and n.nspname !~ '^pg_'`

const database = useDatabase()
let client: pg.Client
let relations: Relation[]

beforeAll(async () => {
  client = new pg.Client(asRole(database.url, 'owner'))
  await client.connect()
  relations = await readRelations(client)
})

afterAll(async () => {
  await client.end()
})

/** The names a query answers in its only column. */
async function names(text: string, values: unknown[] = []): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(text, values)
  return rows.map((row) => row.name)
}

function columnsWhere(test: (relation: Relation, column: Relation['columns'][number]) => boolean): string[] {
  return relations.flatMap((relation) => relation.columns.filter((column) => test(relation, column)).map((column) => `${relation.schema}.${relation.name}.${column.name}`))
}

const isTable = (relation: Relation): boolean => relation.kind === 'table' || relation.kind === 'partitioned'
const isOfTenant = (relation: Relation): boolean => isTable(relation) && relation.columns.some((column) => column.name === 'hospital_id')
const fullName = (relation: Relation): string => `${relation.schema}.${relation.name}`

describe('every part of the database says what it is', () => {
  test('schemas, tables and views', async () => {
    expect(relations.filter((relation) => relation.comment === null).map(fullName)).toEqual([])
    expect(await names(`select n.nspname as name from pg_namespace n where ${ownSchemas} and obj_description(n.oid, 'pg_namespace') is null`)).toEqual([])
  })

  test('columns', () => {
    expect(columnsWhere((_, column) => column.comment === null)).toEqual([])
  })

  test('functions', async () => {
    expect(
      await names(`select n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where ${ownSchemas} and obj_description(p.oid, 'pg_proc') is null`),
    ).toEqual([])
  })

  test('constraints are named for the rule they keep, not by the server', async () => {
    expect(
      await names(`select n.nspname || '.' || c.relname || ': ' || k.conname as name from pg_constraint k join pg_class c on c.oid = k.conrelid
        join pg_namespace n on n.oid = c.relnamespace where ${ownSchemas} and not c.relispartition and k.contype <> 'n'
        and k.conname ~ '_(pkey|key[0-9]*|fkey[0-9]*|check[0-9]*|excl[0-9]*)$'`),
    ).toEqual([])
  })
})

describe('the wall between tenants', () => {
  test('stands first in every primary, unique, exclusion and foreign key', async () => {
    const broken = await names(`select n.nspname || '.' || c.relname || ': ' || k.conname as name
      from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute t on t.attrelid = c.oid and t.attname = 'hospital_id' and not t.attisdropped
      where ${ownSchemas} and k.contype in ('p', 'u', 'x', 'f') and not c.relispartition and k.conkey[1] <> t.attnum
      order by 1`)
    expect(broken.filter((name) => withoutTenantFirst[name] === undefined)).toEqual([])
  })

  test('stands first in every unique index', async () => {
    const broken = await names(`select n.nspname || '.' || c.relname || ': ' || i.relname as name
      from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute t on t.attrelid = c.oid and t.attname = 'hospital_id' and not t.attisdropped
      where ${ownSchemas} and x.indisunique and not c.relispartition and x.indkey[0] <> t.attnum order by 1`)
    expect(broken.filter((name) => withoutTenantFirst[name] === undefined)).toEqual([])
  })

  test('leads every foreign key to the same tenant', async () => {
    expect(
      await names(`select n.nspname || '.' || c.relname || ': ' || k.conname as name
        from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute own on own.attrelid = k.conrelid and own.attname = 'hospital_id'
        join pg_attribute other on other.attrelid = k.confrelid and other.attname = 'hospital_id'
        where ${ownSchemas} and k.contype = 'f' and k.confkey[array_position(k.conkey, own.attnum)] is distinct from other.attnum`),
    ).toEqual([])
  })

  test('is forced on every table that holds tenants’ rows, for owner and application alike', async () => {
    const broken = await names(`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute t on t.attrelid = c.oid and t.attname = 'hospital_id' and not t.attisdropped
      where ${ownSchemas} and c.relkind in ('r', 'p')
        and not (c.relrowsecurity and c.relforcerowsecurity and (c.relispartition or exists (select from pg_policy p where p.polrelid = c.oid and p.polpermissive)))
      order by 1`)
    expect(broken.filter((name) => withoutRowSecurity[name] === undefined)).toEqual([])
  })

  test('is not passed by tables without it: they are granted to nobody', async () => {
    for (const table of Object.keys(withoutRowSecurity)) {
      expect(await names(`select a.grantee::regrole::text as name from pg_class c, aclexplode(c.relacl) a where c.oid = $1::regclass and a.grantee <> c.relowner`, [table])).toEqual([])
    }
  })

  test('answers a session without a tenant with an error, not with nothing', async () => {
    const app = new pg.Client(asRole(database.url, 'app'))
    await app.connect()
    try {
      // A table without a partition yet has nothing to refuse.
      await app.query('select platform.roll_idempotency(current_date)')
      const silent: string[] = []
      for (const relation of relations.filter(isOfTenant)) {
        const refused = await app.query(`select from ${fullName(relation)}`).then(
          () => '',
          (error: Error) => error.message,
        )
        if (!/app\.hospital_id|permission denied/.test(refused)) silent.push(`${fullName(relation)}${refused}`)
      }
      expect(silent).toEqual([])
    } finally {
      await app.end()
    }
  })

  test('lets only the few that work across tenants see more than one, and never the application', async () => {
    const open = await names(`select n.nspname || '.' || c.relname || ': ' || p.polname as name
      from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
      where ${ownSchemas} and p.polpermissive
        and (case when p.polcmd = 'a' then pg_get_expr(p.polwithcheck, p.polrelid) else pg_get_expr(p.polqual, p.polrelid) end)
            is distinct from '(hospital_id = (current_setting(''app.hospital_id''::text))::uuid)'`)
    expect(open.filter((name) => acrossTenants[name] === undefined)).toEqual([])
    expect(
      await names(`select c.oid::regclass || ': ' || p.polname as name from pg_policy p join pg_class c on c.oid = p.polrelid
        where pg_get_expr(p.polqual, p.polrelid) = 'true' and p.polroles && array[0::oid, 'app'::regrole::oid, 'report'::regrole::oid]`),
    ).toEqual([])
  })

  test('is not passed by a view: each runs with the rights of who asks', async () => {
    expect(
      await names(`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where ${ownSchemas} and c.relkind = 'v' and not coalesce(c.reloptions @> array['security_invoker=true'] or c.reloptions @> array['security_invoker=on'], false)`),
    ).toEqual([])
    expect(relations.filter((relation) => relation.kind === 'materialized').map(fullName)).toEqual([])
  })

  test('is owned by a role that is subject to it', async () => {
    expect(
      await names(`select n.nspname || '.' || c.relname || ' belongs to ' || r.rolname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_roles r on r.oid = c.relowner
        where ${ownSchemas} and (r.rolname <> 'owner' or r.rolsuper or r.rolbypassrls)`),
    ).toEqual([])
  })
})

describe('rights in the database', () => {
  test('nothing is open to everyone', async () => {
    expect(
      await names(`select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace,
          aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where ${ownSchemas} and a.grantee = 0
        union select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a where ${ownSchemas} and a.grantee = 0
        union select n.nspname from pg_namespace n, aclexplode(n.nspacl) a where ${ownSchemas} and a.grantee = 0`),
    ).toEqual([])
  })

  test('functions that run with the owner’s rights look names up nowhere', async () => {
    expect(
      await names(`select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where ${ownSchemas} and p.prosecdef and not coalesce(p.proconfig @> array['search_path=""'], false)`),
    ).toEqual([])
  })

  test('nobody may empty a table, and the audit trail only grows', async () => {
    expect(
      await names(`select c.oid::regclass || ': ' || a.grantee::regrole || ' ' || a.privilege_type as name
        from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a
        where ${ownSchemas} and c.relkind in ('r', 'p', 'v') and a.grantee <> c.relowner
          and (a.privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER') or (c.oid::regclass::text ~ '^platform\\.audit' and a.privilege_type in ('UPDATE', 'DELETE')))`),
    ).toEqual([])
  })

  test('reports read and never write', async () => {
    expect(
      await names(`select c.oid::regclass || ': ' || a.privilege_type as name from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a
        where ${ownSchemas} and a.grantee = 'report'::regrole and a.privilege_type <> 'SELECT'`),
    ).toEqual([])
  })
})

describe('types', () => {
  test('instants carry a zone and milliseconds', () => {
    expect(columnsWhere((relation, column) => isTable(relation) && /^timestamp|^time /.test(column.type) && !/^timestamp\(3\) with time zone(\[\])?$/.test(column.type))).toEqual([])
  })

  test('states are text with a check, since comparing enumerations keeps an index from being used behind the wall', () => {
    expect(columnsWhere((_, column) => column.labels !== null)).toEqual([])
  })

  test('money is whole fen', () => {
    expect(columnsWhere((relation, column) => isTable(relation) && /_fen$/.test(column.name) && column.base !== 'int8')).toEqual([])
    expect(columnsWhere((_, column) => column.base === 'money' || column.base === 'float4' || column.base === 'float8')).toEqual([])
  })

  test('ids are made by the application', () => {
    expect(columnsWhere((relation, column) => isTable(relation) && column.name === 'id' && column.default !== null)).toEqual([])
  })
})
