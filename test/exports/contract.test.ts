import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { contract, schemaOf } from '../../src/exports/contract.ts'

const folder = path.join(import.meta.dirname, '../../docs/contract')

for (const name of Object.keys(contract) as (keyof typeof contract)[])
  test(`docs/contract holds the schema of ${name} ("npm run contract" writes it)`, () => {
    const written = JSON.parse(readFileSync(path.join(folder, `${name}.schema.json`), 'utf8'))
    assert.deepEqual(written, schemaOf(name))
  })
