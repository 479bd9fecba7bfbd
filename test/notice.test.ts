import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'

const root = path.dirname(import.meta.dirname)
const json = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8'))

test('NOTICE names the licence of every package that is used at run time', () => {
  const { dependencies, optionalDependencies } = json('package.json')
  const notice = readFileSync(path.join(root, 'NOTICE'), 'utf8')
  const listed = new Map(
    [...notice.matchAll(/^(@?[a-z][\w./-]*) +([A-Z][\w.-]+)$/gm)].map((row) => [row[1], row[2]]),
  )
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
    assert.ok(listed.has(name), `${name} is not in NOTICE`)
    const manifest = `node_modules/${name}/package.json`
    // Packages for other platforms are not installed, and their licence cannot be looked up here.
    if (existsSync(path.join(root, manifest)))
      assert.equal(listed.get(name), json(manifest).license)
  }
})
