// Places and times on the command line, with a gazetteer of an invented world.
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { buildGazetteer } from '../../src/ground/places/build/build.ts'
import { invent } from '../ground/places/world.ts'
import { environment, folder, hearsay, lines } from './run.ts'

const file = path.join(folder, 'gazetteer.bin')
writeFileSync(file, buildGazetteer({ packages: invent(), dropIn: null }))
Object.assign(environment, { HEARSAY_GAZETTEER: file })

test('a name is told with its runners-up, and what is near it decides', () => {
  const first = (args: readonly string[]) =>
    JSON.parse(hearsay(['place', '--json', ...args]).out).place.candidates[0]
  assert.equal(first(['Marbeau']).country, 'FR')
  assert.deepEqual(first(['Marbeau', '--near', 'Ashby Mills']).within, ['Texas', 'United States'])
  assert.equal(first(['Marbeau', '--near', 'US']).country, 'US')
  assert.match(hearsay(['place', 'Marbeau']).out, /Marbeau, Texas, United States/)
  assert.match(hearsay(['place', 'Qwertzuiop']).err, /nothing like/)
})

test('a report that is read has its places, with every candidate', () => {
  const text = 'Shells fell 30 km north of Velmorsk, in Ukraine, on Monday, the mayor said.'
  const { out } = hearsay(
    ['read', '--jsonl'],
    JSON.stringify({ id: 'a', text, published: '2024-03-06' }),
  )
  const [{ places, statements, names }] = lines(out) as [
    {
      places: { span: [number, number]; latitude: number }[]
      statements: { when: unknown; where: unknown }[]
      names: { kind: string }[]
    },
  ]
  assert.deepEqual(
    places.map(({ span }) => text.slice(...span)),
    ['Velmorsk', 'Ukraine'],
  )
  assert.ok((places[0]?.latitude ?? 0) > 48.3)
  assert.deepEqual(statements[0]?.where, places[1]?.span)
  assert.ok(names.every(({ kind }) => kind === 'place'))
  assert.deepEqual(statements[0]?.when, ['2024-03-04', '2024-03-04'])
})

test('without a gazetteer a report is read all the same, and the cause is said', () => {
  Object.assign(environment, { HEARSAY_GAZETTEER: path.join(folder, 'absent.bin') })
  const { code, out, err } = hearsay(['read', '--jsonl'], '{"id":"a","text":"It shut in Ukraine."}')
  assert.equal(code, 0)
  assert.deepEqual((lines(out)[0] as { places: unknown[] }).places, [])
  assert.match(err, /Places are left out: .*absent\.bin cannot be read/)
  const place = hearsay(['place', 'Marbeau'])
  assert.equal(place.code, 1)
  assert.match(place.err, /There is no gazetteer here/)
})

test('words of time are told with their days', () => {
  const { out } = hearsay(['when', 'by the end of next month', '--at', '2024-03-06'])
  assert.match(out, /2024-03-06 to 2024-04-30/)
  assert.match(hearsay(['when', 'yesterday']).out, /no days/)
  assert.match(hearsay(['when', 'yesterday', '--at', 'soon']).err, /a day as 2024-03-06/)
  assert.match(hearsay(['when', 'nothing']).err, /no time expression/)
})
