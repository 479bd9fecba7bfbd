// Installs what is missing before `npm start` and `npm test`; does nothing when all is there.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { findNode24, root } from './node24.js'

const lock = path.join(root, 'package-lock.json')
const modules = path.join(root, 'node_modules')
const stamp = path.join(modules, '.hearsay-installed')
const hash = createHash('sha256').update(readFileSync(lock)).digest('hex')

/** Whether node_modules holds what the lock file names, whether we or a person ran `npm ci`. */
function isInstalled() {
  const written = path.join(modules, '.package-lock.json')
  if (!existsSync(written) || !existsSync(path.join(modules, 'typescript'))) return false
  if (findNode24() === null) return false
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') === hash
  return statSync(written).mtimeMs >= statSync(lock).mtimeMs
}

if (!isInstalled()) {
  console.error('hearsay: installing what is missing (once; needs the package registry) ...')
  const npm = process.env.npm_execpath
  const flags = [
    'ci',
    '--include=optional',
    '--include=dev',
    '--engine-strict=false',
    '--loglevel=error',
  ]
  // The runtime's own binaries suffice; its install script would fetch others from the network.
  const env = { ...process.env, ONNXRUNTIME_NODE_INSTALL: 'skip' }
  const options = { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] }
  const result = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...flags], options)
    : spawnSync('npm', flags, { ...options, shell: process.platform === 'win32' })
  if (result.status !== 0) {
    console.error('hearsay: the installation failed; npm says why above.')
    console.error(
      'Remedy: check the connection to the package registry, then run the same command again.',
    )
    process.exit(1)
  }
  writeFileSync(stamp, hash)
}
