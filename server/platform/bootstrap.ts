import { createHmac, createHash, pbkdf2Sync, randomBytes } from 'node:crypto'
import pg from 'pg'

/** Roles of the application; a transaction has exactly one. Only `throughcare` may sign in, and then becomes one of them. */
export const roles = ['owner', 'app', 'queue', 'seal', 'report'] as const
export type Role = (typeof roles)[number]

/** The one role that signs in. It has no rights of its own until it becomes one of `roles`. */
export const loginRole = 'throughcare'

/** What `bootstrap` makes. */
export interface BootstrapOptions {
  database: string
  loginPassword: string
}

/**
 * Prepares a PostgreSQL server once: roles, the sign-in, the database, its extensions and grants. Repeating it repairs
 * grants and sets the sign-in's password; it never drops or empties anything.
 *
 * @param adminUrl address of any database of the server, signed in as an administrator (superuser, or CREATEROLE with CREATEDB)
 * @returns the address the application uses (role `throughcare`, the made database)
 * @throws Error when a role of that name exists with rights that would lift row level security
 */
export async function bootstrap(adminUrl: string, options: BootstrapOptions): Promise<{ url: string }> {
  await withAdmin(adminUrl, async (admin) => {
    const version = await serverVersion(admin)
    await admin.query(roleSql(options.loginPassword))
    await refusePowerfulRoles(admin)
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [options.database])
    if (rowCount === 0) await createDatabase(admin, options.database, version)
    await admin.query(databaseGrantSql(options.database))
  })
  await withAdmin(withDatabase(adminUrl, options.database), async (admin) => {
    await admin.query(contentSql())
  })
  const url = new URL(withDatabase(adminUrl, options.database))
  url.username = loginRole
  url.password = encodeURIComponent(options.loginPassword)
  return { url: url.href }
}

/**
 * The same as a script for `psql`, for a hospital whose database administrator does not hand out administrator rights.
 * The password appears only as the SCRAM verifier PostgreSQL stores.
 *
 * @param major version of the server it is meant for (15 or newer)
 */
export function bootstrapScript(options: BootstrapOptions, major: number): string {
  const { database } = options
  const create = createDatabaseSql(database, major, 'C.UTF-8')
  return [
    `-- Run once as an administrator: psql -X -v ON_ERROR_STOP=1 -f this-file postgres`,
    roleSql(options.loginPassword),
    `select ${pg.escapeLiteral(create)} where not exists (select from pg_database where datname = ${pg.escapeLiteral(database)}) \\gexec`,
    databaseGrantSql(database),
    `\\connect ${pg.escapeIdentifier(database)}`,
    contentSql(),
  ].join('\n\n')
}

/** Grants that belong to the database itself and are therefore not copied when it serves as a template. */
export function databaseGrantSql(database: string): string {
  const name = pg.escapeIdentifier(database)
  return `revoke all on database ${name} from public;
grant connect on database ${name} to ${loginRole};
grant create on database ${name} to owner;`
}

/** The same address with another database. */
export function withDatabase(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${encodeURIComponent(database)}`
  return changed.href
}

function roleSql(loginPassword: string): string {
  const made = [...roles.map((role) => [role, 'nologin noinherit'] as const), [loginRole, 'login noinherit'] as const]
  return `do $$
begin
${made
  .map(
    ([role, how]) => `  if not exists (select from pg_roles where rolname = '${role}') then
    create role ${role} ${how} nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;`,
  )
  .join('\n')}
  -- An administrator who is no superuser acts for these roles only as their member.
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant ${roles.join(', ')} to %I', current_user);
  end if;
end
$$;
grant ${roles.join(', ')} to ${loginRole};
alter role ${loginRole} password ${pg.escapeLiteral(scramVerifier(loginPassword))};
alter role ${loginRole} set timezone = 'UTC';
alter role ${loginRole} set search_path = '';
alter role ${loginRole} set idle_in_transaction_session_timeout = '30s';`
}

/** Functions made by the owner are nobody's until granted: a SECURITY DEFINER function must not be open by default. */
function contentSql(): string {
  return `revoke all on schema public from public;
create schema if not exists ext;
comment on schema ext is 'Extensions, kept apart from the application''s own schemas';
create extension if not exists btree_gist with schema ext;
create extension if not exists pg_trgm with schema ext;
grant usage on schema ext to ${roles.join(', ')};
create schema if not exists graphile_worker authorization queue;
alter default privileges for role owner revoke execute on functions from public;`
}

async function createDatabase(admin: pg.Client, database: string, version: number): Promise<void> {
  // macOS knows no C.UTF-8; what counts is a character type that knows Chinese letters, the order is by code point anyway.
  for (const characterType of ['C.UTF-8', 'en_US.UTF-8']) {
    try {
      await admin.query(createDatabaseSql(database, version, characterType))
      return
    } catch (error) {
      const { code } = error as pg.DatabaseError
      if (code === '42P04') return
      if (code !== '42809' || characterType === 'en_US.UTF-8') throw error
    }
  }
}

function createDatabaseSql(database: string, major: number, characterType: string): string {
  const provider = major >= 17 ? `locale_provider 'builtin' builtin_locale 'C.UTF-8'` : `locale_provider 'libc'`
  return `create database ${pg.escapeIdentifier(database)} template template0 encoding 'UTF8' ${provider} lc_collate 'C' lc_ctype '${characterType}'`
}

async function refusePowerfulRoles(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ rolname: string }>(
    'select rolname from pg_roles where rolname = any($1) and (rolsuper or rolbypassrls) order by rolname',
    [[...roles, loginRole]],
  )
  if (rows.length > 0) {
    throw new Error(`The role ${rows.map((row) => row.rolname).join(', ')} is a superuser or bypasses row level security; take that right away (alter role … nosuperuser nobypassrls) before Throughcare uses it.`)
  }
}

async function serverVersion(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ version: string }>(`select current_setting('server_version_num') as version`)
  const major = Math.floor(Number(rows[0]?.version) / 10_000)
  if (major < 15) throw new Error(`PostgreSQL ${major} is too old: Throughcare needs 15 or newer.`)
  return major
}

/** What PostgreSQL stores for a password (RFC 5803), computed here so that the password itself reaches no server log. */
function scramVerifier(password: string): string {
  const iterations = 4096
  const salt = randomBytes(16)
  const salted = pbkdf2Sync(password.normalize('NFKC'), salt, iterations, 32, 'sha256')
  const key = (name: string): Buffer => createHmac('sha256', salted).update(name).digest()
  const stored = createHash('sha256').update(key('Client Key')).digest('base64')
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${stored}:${key('Server Key').toString('base64')}`
}

async function withAdmin(url: string, work: (admin: pg.Client) => Promise<void>): Promise<void> {
  const admin = new pg.Client({ connectionString: url, application_name: 'throughcare bootstrap' })
  admin.on('error', () => undefined)
  await admin.connect()
  try {
    await work(admin)
  } finally {
    await admin.end()
  }
}
