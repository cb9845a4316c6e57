// Stands for a server process that a test may kill: starts the embedded database of the folder given, tells its address
// on one line, and stays until a signal comes.
import { startEmbedded } from '../../server/platform/embedded.ts'

try {
  const { url, port, adopted, stop } = await startEmbedded({ dataDir: process.argv[2] ?? '', fsync: false, log: () => undefined })
  process.once('SIGTERM', () => void stop().then(() => process.exit(0)))
  process.stdout.write(`${JSON.stringify({ url, port, adopted })}\n`)
  setInterval(() => undefined, 60_000)
} catch (error) {
  process.stdout.write(`${JSON.stringify({ error: (error as Error).message })}\n`)
  process.exit(1)
}
