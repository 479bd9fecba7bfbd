import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import {
  layersIn,
  ledgerSearch,
  parseSearch,
  stringifySearch,
  webAddress,
} from '../../desk/src/address.ts'

test('an address holds its values as they are, numbers and truth values too', () => {
  const search = { text: '2024', order: 'true' }
  assert.equal(stringifySearch(search), '?text=2024&order=true')
  assert.deepEqual(parseSearch('?text=2024&order=true'), search)
})

test('what an address may not hold is left out of it', () => {
  assert.deepEqual(ledgerSearch({ text: 'a', colour: 'red', order: 7 }), { text: 'a' })
  assert.equal(stringifySearch({ text: undefined }), '')
})

test('layers are those that are known, in their own order', () => {
  assert.deepEqual(layersIn('times,verdicts,names'), ['names', 'times'])
  assert.deepEqual(layersIn(undefined), [])
})

test('only an address of the web stands behind a link', () => {
  assert.equal(webAddress('https://daily.example/a'), 'https://daily.example/a')
  for (const address of [
    'javascript:alert(1)',
    ' javascript:x',
    'data:text/html,x',
    'given-4',
    null,
  ])
    assert.equal(webAddress(address), null)
})

const root = path.join(import.meta.dirname, '../..')
const sources = globSync('desk/src/**/*.{ts,tsx}', { cwd: root }).map((name) => ({
  name,
  text: readFileSync(path.join(root, name), 'utf8'),
}))

test('the desk takes types alone from the rooms below', () => {
  const imports = sources.flatMap(({ name, text }) =>
    text.split(/^import /m).map((words) => ({ name, words: words.split('\n\n')[0] as string })),
  )
  const below = imports.filter(({ words }) => /from '[./]*\/src\/(views|domain)\//.test(words))
  assert.ok(below.length > 20, 'the search for imports finds them')
  for (const { name, words } of below) assert.match(words, /^type /, name)
})

test('the desk never sets HTML from a string', () => {
  for (const { name, text } of sources)
    assert.doesNotMatch(text, /dangerouslySetInnerHTML|innerHTML|insertAdjacentHTML/, name)
})
