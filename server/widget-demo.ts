/** A page of another site with the web chat on it: a strict policy and a hostile style sheet, to try the widget against (CON-8). */
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'

const file = (name: string): string => readFileSync(new URL(`../web/widget/demo/${name}`, import.meta.url), 'utf8')

/** What a site with a policy of its own must allow for the chat, and nothing more. */
export function policyFor(hospital: string): string {
  return `default-src 'none'; style-src 'self'; img-src 'self'; script-src ${hospital}; connect-src ${hospital} ${hospital.replace(/^http/, 'ws')}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'`
}

/** Serves `/` (Chinese), `/en` and `/other` on a port of this machine. */
export function serveDemo(options: { port: number; hospital: string; code: string }): Promise<Server> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://demo').pathname
    if (path === '/hostile.css') { response.writeHead(200, { 'content-type': 'text/css; charset=utf-8' }).end(file('hostile.css')); return }
    if (!['/', '/en', '/other'].includes(path)) { response.writeHead(404).end(); return }
    const page = file(path === '/en' ? 'en.html' : path === '/other' ? 'other.html' : 'index.html').replaceAll('{{hospital}}', options.hospital).replaceAll('{{code}}', options.code)
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policyFor(options.hospital) }).end(page)
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, '127.0.0.1', () => { resolve(server) })
  })
}
