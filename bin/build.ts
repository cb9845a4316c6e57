// Builds the pages into web/dist, unless they are current (npm start does the same beside the running server).
import { buildPages } from '../server/web-build.ts'

process.exitCode = (await buildPages((line) => process.stdout.write(`${line}\n`))) ? 0 : 1
