// What the ledger tells of outlets and of actors, by the real command.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { before, test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Contract } from '../../src/exports/contract.ts'
import { hearsay, lines, root } from './run.ts'

before(() => {
  const samples = path.join(root, 'samples/scraped/kalemie-masons.jsonl')
  assert.equal(hearsay(['add', samples]).code, 0)
})

/** The lines that a command prints, each in the form that docs/contract promises. */
function told<Name extends keyof Contract>(name: Name, args: readonly string[]): Contract[Name][] {
  const { code, out } = hearsay([...args, '--json'])
  assert.equal(code, 0)
  const file = path.join(root, `docs/contract/${name}.schema.json`)
  const fits = new Ajv2020().compile(JSON.parse(readFileSync(file, 'utf8')))
  for (const line of lines(out)) assert.ok(fits(line), JSON.stringify(fits.errors))
  return lines(out) as Contract[Name][]
}

test('sources tells who copies whom, as lines and as words', () => {
  const rows = told('source', ['sources'])
  assert.ok(
    rows.some(({ outlet, parent }) => outlet === 'Tanganyika Mirror' && parent === 'Lac-Dépêches'),
  )
  const [row, ...more] = told('source', ['sources', 'Tanganyika Mirror', '--to', '2023-09-17'])
  assert.deepEqual(more, [])
  assert.deepEqual(
    [row?.times, row?.reports, row?.months],
    [1, 1, [{ month: '2023-09', times: 1 }]],
  )
  assert.equal(row?.delay?.toFixed(1), '3.6')
  const { out, err } = hearsay(['sources', '--limit', '1'])
  assert.match(out, / repeats .*\n.* of .* reports?, \d+ % \(\d+ % to \d+ %\)/)
  assert.match(err, /^1 of \d+\.$/m)
})

test('sources of days without reports are none, and a day that is none is refused', () => {
  assert.match(hearsay(['sources', '--from', '2030-01-01']).err, /No outlet is known/)
  assert.match(hearsay(['sources', '--from', 'May']).err, /must be an ISO day/)
})

test('actors tells where an entity acts and where it is the source, by id or by a name', () => {
  const [page] = told('actor', ['actors', 'Lakeshore Vigil Centre'])
  assert.equal(page?.name, 'Lakeshore Vigil Centre')
  assert.ok(page?.claims.some(({ roles }) => roles.includes('source')))
  assert.match(hearsay(['actors', page?.id ?? '']).out, /Is the source\n {2}/)
  const { code, err } = hearsay(['actors', 'Zzyzx Qqfv'])
  assert.equal(code, 1)
  assert.match(err, /Remedy: Look it up/)
})
