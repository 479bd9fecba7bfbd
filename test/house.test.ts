// The house keeps its own law: imports point one way, as the table in ARCHITECTURE.md says.
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'

const root = path.dirname(import.meta.dirname)

/** Room to the rooms it may import, read from the table under "Import law". */
function readLaw(): Map<string, ReadonlySet<string>> {
  const text = readFileSync(path.join(root, 'ARCHITECTURE.md'), 'utf8')
  const section = text.split(/^## Import law$/m)[1]?.split(/^## /m)[0] ?? ''
  const rows = [...section.matchAll(/^\|\s*`([^`]+)`\s*\|([^|]*)\|/gm)]
  return new Map(
    rows.map((row) => [
      row[1] as string,
      new Set([...(row[2] as string).matchAll(/`([^`]+)`/g)].map((name) => name[1] as string)),
    ]),
  )
}

/** `src/weigh/claims.ts` is in the room `weigh`; `src/hearsay.ts` is a room of its own. */
const roomOf = (file: string): string =>
  (file.startsWith('src/')
    ? (file.split('/')[1] as string)
    : (file.split('/')[0] as string)
  ).replace(/\.ts$/, '')

function* importsOf(file: string): Generator<string> {
  const text = readFileSync(path.join(root, file), 'utf8')
  for (const match of text.matchAll(/(?:from|import|import\()\s*'(\.[^']+)'/g))
    yield path.posix.normalize(path.posix.join(path.posix.dirname(file), match[1] as string))
}

const files = globSync(['src/**/*.ts', 'desk/src/**/*.{ts,tsx}'], { cwd: root })

test('every room has a row in the import law, and every row a room', () => {
  const rooms = new Set(files.map(roomOf))
  assert.deepEqual([...readLaw().keys()].sort(), [...rooms].sort())
})

test('imports between rooms follow the import law', () => {
  const law = readLaw()
  const broken = files.flatMap((file) =>
    [...importsOf(file)]
      .filter(
        (target) => roomOf(target) !== roomOf(file) && !law.get(roomOf(file))?.has(roomOf(target)),
      )
      .map((target) => `${file} imports ${target}`),
  )
  assert.deepEqual(broken, [])
})

test('the import law has no cycle', () => {
  const law = readLaw()
  const reach = (room: string, seen: ReadonlySet<string>): boolean =>
    [...(law.get(room) ?? [])].some(
      (next) => seen.has(next) || reach(next, new Set([...seen, next])),
    )
  assert.deepEqual(
    [...law.keys()].filter((room) => reach(room, new Set([room]))),
    [],
  )
})
