// The built desk: its page for every cold address, its assets by their hashed names.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Context, Hono } from 'hono'
import type { Environment } from './guard.ts'
import { sayProblem } from './problem.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** `folder` holds index.html and assets/. It is read at each request, so that a new build shows at once. */
export function addSite(app: Hono<Environment>, folder: string): void {
  app.get('/assets/:name', async (c) => {
    const name = c.req.param('name')
    const file = /^[\w-][\w.-]*$/.test(name) ? await read(folder, 'assets', name) : null
    return file === null
      ? sayProblem(c, 404, {
          code: 'unknown-asset',
          message: 'The desk has no such file.',
          remedy: 'Reload the page: the desk was built anew.',
        })
      : send(c, name, file, 'public, max-age=31536000, immutable')
  })
  app.get('/favicon.svg', async (c) => {
    const file = await read(folder, 'favicon.svg')
    return file === null ? c.body(null, 404) : send(c, 'favicon.svg', file, 'max-age=86400')
  })
  app.get('*', async (c) => {
    const page = await read(folder, 'index.html')
    return page === null ? c.html(notBuilt, 503) : send(c, 'index.html', page, 'no-cache')
  })
}

const read = (...parts: string[]): Promise<Buffer<ArrayBuffer> | null> =>
  readFile(path.join(...parts)).catch(() => null)

const send = (c: Context, name: string, file: Buffer<ArrayBuffer>, cache: string) =>
  c.body(file, 200, {
    'content-type': types[path.extname(name)] ?? 'application/octet-stream',
    'cache-control': cache,
  })

const notBuilt = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Hearsay: the desk is not built</title>
<h1>The desk is not built</h1>
<p>The ledger is open and its API answers at <a href="/api/openapi.json">/api</a>, but the pages of
the desk are missing. Stop this command and run <code>hearsay serve</code> again: it builds them.</p>
</html>
`
