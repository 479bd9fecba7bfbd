import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { findFiles } from '../../src/collect/files.ts'
import type { Found, FoundPage } from '../../src/collect/found.ts'
import { fileBytes } from '../../src/collect/limits.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'hearsay-'))
after(() => rmSync(folder, { recursive: true }))

const inside = (name: string) => path.join(folder, name)
mkdirSync(inside('in/deep/.hidden'), { recursive: true })
for (const name of ['b.html', 'a.TXT', 'c.pdf', 'note.md', 'deep/d.htm', 'deep/.hidden/e.html'])
  writeFileSync(inside(`in/${name}`), name)
writeFileSync(inside('in/lines.jsonl'), '{"id":"a","text":"x"}\nbad\n')
symlinkSync(folder, inside('in/deep/loop'))

async function find(name: string, lines = false) {
  const skipped: string[] = []
  const found: Found[] = []
  for await (const each of findFiles(name, lines, (other) => skipped.push(other))) found.push(each)
  const base = (each: string) => path.relative(inside('in'), each)
  return { found, names: found.map((each) => base(each.name)), skipped: skipped.map(base) }
}

test('a folder gives its reports by name, however deep, and says what it leaves out', async () => {
  const { names, skipped } = await find(inside('in'))
  assert.deepEqual(names, [
    'a.TXT',
    'b.html',
    'c.pdf',
    'deep/d.htm',
    'lines.jsonl:1',
    'lines.jsonl:2',
  ])
  assert.deepEqual(skipped, ['deep/.hidden', 'deep/loop', 'note.md'])
})

test('a file that is named by itself is tried whatever it is called', async () => {
  const { found } = await find(inside('in/note.md'))
  assert.equal(Buffer.from(await (found[0] as FoundPage).bytes()).toString(), 'note.md')
})

test('what is not there or is no file is a fault with the path in it', async () => {
  for (const name of ['in/none.html', 'in/no\0ne']) {
    const { found } = await find(inside(name))
    assert.equal(found[0]?.kind, 'fault')
  }
  const { found } = await find('/dev/zero')
  assert.match((found[0]?.kind === 'fault' && found[0].fault.message) || '', /no ordinary file/)
})

test('a file over the limit is refused before it is read', async () => {
  const name = inside('large.html')
  writeFileSync(name, Buffer.alloc(fileBytes + 1))
  const { found } = await find(name)
  await assert.rejects((found[0] as FoundPage).bytes(), { code: 'too-large' })
})

test('two files of one name have two identities, and neither tells where it lies', async () => {
  const [one, other] = await Promise.all([find(inside('in/b.html')), find(inside('in/deep/d.htm'))])
  const places = [one, other].map(({ found }) => (found[0] as FoundPage).place ?? '')
  assert.notEqual(places[0], places[1])
  for (const place of places) assert.ok(!place.includes(path.sep), place)
})
