/** The limit: the same SQL by pgbench, as the same role, on the same database, in the same run. */
import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Transactions a second of scripts, drawn at random, with `clients` connections, or null where pgbench is not installed. */
export async function pgbench(url: string, scripts: readonly string[], options: { clients?: number; seconds?: number; role?: string } = {}): Promise<number | null> {
  const folder = await mkdtemp(join(tmpdir(), 'throughcare-pgbench-'))
  try {
    const files = scripts.flatMap((_, n) => ['-f', join(folder, `${n}.sql`)])
    for (const [n, script] of scripts.entries()) await writeFile(join(folder, `${n}.sql`), script)
    const output = await run('pgbench', ['-n', '-M', 'prepared', '-c', String(options.clients ?? 10), '-j', '1', '-T', String(options.seconds ?? 6), ...files, url],
      { ...process.env, PGOPTIONS: `-c role=${options.role ?? 'app'} -c search_path=` })
    const tps = /tps = ([\d.]+) \(without initial/.exec(output ?? '')?.[1]
    return tps === undefined ? null : Number(tps)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function run(program: string, args: string[], env: NodeJS.ProcessEnv): Promise<string | null> {
  return new Promise(resolve => {
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', chunk => { output += String(chunk) })
    child.stderr.on('data', chunk => { output += String(chunk) })
    child.once('error', () => resolve(null))
    child.once('exit', code => { if (code !== 0) process.stderr.write(output.slice(-500)); resolve(code === 0 ? output : null) })
  })
}
