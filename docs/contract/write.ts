// `npm run contract`: writes what commands print, as JSON Schema, and the commands themselves.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describeCommands } from '../../src/cli/describe.ts'
import { contract, schemaOf } from '../../src/exports/contract.ts'

for (const name of Object.keys(contract) as (keyof typeof contract)[])
  writeFileSync(
    path.join(import.meta.dirname, `${name}.schema.json`),
    `${JSON.stringify(schemaOf(name), null, 2)}\n`,
  )
writeFileSync(path.join(import.meta.dirname, '../commands.md'), describeCommands())
