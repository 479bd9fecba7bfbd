import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { csvHead, entitiesFromCsv, entityCsv, parseCsv } from '../../../src/ground/register/csv.ts'
import { entitiesFromFtm, entityFtm } from '../../../src/ground/register/ftm.ts'
import { entityId } from '../../../src/ground/register/ids.ts'
import { openSeed } from '../../../src/ground/register/seed.ts'

test('what is exported as CSV is imported as it was', () => {
  const entities = [...openSeed().entities.values()]
  const text = csvHead + entities.map(entityCsv).join('')
  assert.deepEqual(entitiesFromCsv(text, 'other', entityId), entities)
})

test('CSV cells keep commas, quotation marks and lines of their own', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 4 })), (rows) => {
      const quoted = rows.map((row) =>
        row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','),
      )
      assert.deepEqual([...parseCsv(quoted.join('\r\n'))], rows)
    }),
  )
})

test('a line with an unknown kind is named', () => {
  assert.throws(
    () => entitiesFromCsv('kind,name\nperson,Ada Lum\nghost,Boo\n', 'x.csv', entityId),
    /Line 3 of the register has the kind "ghost"/,
  )
})

test('FollowTheMoney keeps names, acronyms, garbles, country and hosts', () => {
  const line = JSON.stringify({
    id: 'nk-1',
    schema: 'PublicBody',
    properties: {
      name: ['Harbour Board'],
      abbreviation: ['HB'],
      country: ['no'],
      website: ['https://hb.example/x'],
    },
  })
  const [entity] = entitiesFromFtm(`${line}\n{"id":"v","schema":"Passport","properties":{}}\n`, 'x')
  assert.deepEqual(
    [
      entity?.kind,
      entity?.names.map(({ name, form }) => [name, form]),
      entity?.country,
      entity?.hosts,
    ],
    [
      'organization',
      [
        ['Harbour Board', 'official'],
        ['HB', 'acronym'],
      ],
      'NO',
      ['hb.example'],
    ],
  )
  const back = entity === undefined ? [] : entitiesFromFtm(entityFtm(entity), 'x')
  assert.deepEqual(back, [entity])
})

test('a line that is no JSON is named', () => {
  assert.throws(() => entitiesFromFtm('{}\nnonsense\n', 'x'), /Line 2 is no entity/)
})
