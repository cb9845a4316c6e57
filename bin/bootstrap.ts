// Prepares a PostgreSQL server of the hospital's own for Throughcare, once.
//
//   ADMIN_DATABASE_URL=postgres://… node bin/bootstrap.ts          makes roles, sign-in, database and extensions
//   node bin/bootstrap.ts --print 16                                prints the SQL for the database administrator instead
//
// The password of the sign-in comes from LOGIN_PASSWORD, or is made up and shown once; the database's name from
// DATABASE_NAME (throughcare). At the end stands the DATABASE_URL to start the server with.
import { randomBytes } from 'node:crypto'
import { bootstrap, bootstrapScript, loginRole } from '../server/platform/bootstrap.ts'
import { assertServer } from '../server/platform/migrate.ts'

const database = process.env['DATABASE_NAME'] ?? 'throughcare'
const loginPassword = process.env['LOGIN_PASSWORD'] ?? randomBytes(24).toString('base64url')
const adminUrl = process.env['ADMIN_DATABASE_URL']
const print = process.argv.indexOf('--print')

if (print !== -1) {
  const major = Number(process.argv[print + 1])
  if (!Number.isInteger(major) || major < 15) fail('Name the version of the server after --print: 15 or newer, for example --print 16')
  process.stdout.write(`${bootstrapScript({ database, loginPassword }, major)}\n`)
  if (process.env['LOGIN_PASSWORD'] === undefined) process.stderr.write(`Password of ${loginRole}: ${loginPassword}\n`)
} else if (adminUrl === undefined) {
  fail('Set ADMIN_DATABASE_URL to the address of the server, signed in as its administrator, or use --print 16 for the SQL.')
} else {
  try {
    const { url } = await bootstrap(adminUrl, { database, loginPassword })
    await assertServer(url)
    process.stdout.write(`${url}\n`)
  } catch (error) {
    fail((error as Error).message)
  }
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}
