// Shows the web chat on a page of another site: npm run widget-demo [-- hospital's address, its code, port]
import { serveDemo } from '../server/widget-demo.ts'

const [hospital = 'http://localhost:3000', code = 'demo', port = '3001'] = process.argv.slice(2)
await serveDemo({ hospital, code, port: Number(port) })
process.stdout.write(`A site with a strict policy and hostile styles: http://localhost:${port}/ (English: /en). It must stand in the hospital's list: house settings, web chat.\n`)
