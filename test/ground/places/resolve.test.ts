import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { resolvePlaces } from '../../../src/ground/places/resolve.ts'
import { inventGazetteer, resolve } from './world.ts'

const gazetteer = inventGazetteer()

/** Name and country of what stands first for each toponym. */
const firsts = (sentence: string, country: string | null = null): string[] =>
  resolve(sentence, gazetteer, country).map(
    ({ candidates: [first] }) => `${first?.name} ${first?.country}`,
  )

const near = (actual: number, wanted: number, within: number): void =>
  assert.ok(Math.abs(actual - wanted) <= within, `${actual} is not within ${within} of ${wanted}`)

test('the larger of two places of one name is taken where nothing else speaks', () => {
  assert.deepEqual(firsts('Talks were held in [Marbeau].'), ['Marbeau FR'])
})

test('a province after the comma decides', () => {
  assert.deepEqual(firsts('A fire broke out in [Marbeau], Texas.'), ['Marbeau US'])
})

test('a district of a province is looked for in that province, by sound where need be', () => {
  assert.deepEqual(firsts('Shells hit the [Gruschtschinka district] of [Velmorsk Oblast].'), [
    'Hrushchynka Raion UA',
    'Velmorsk Oblast UA',
  ])
})

test('places that are named beside it decide', () => {
  const [marbeau, ashby] = resolve(
    'Crews from [Marbeau] and [Ashby Mills], [Texas], met.',
    gazetteer,
  )
  assert.equal(marbeau?.geonameId, 202)
  assert.equal(ashby?.geonameId, 201)
})

test('all mentions of one name in a report stand for one place', () => {
  assert.deepEqual(firsts('A fire in [Marbeau], Texas. [Marbeau] is calm.'), [
    'Marbeau US',
    'Marbeau US',
  ])
})

test('a known country outranks size', () => {
  assert.deepEqual(firsts('Fog over [Marbeau].', 'US'), ['Marbeau US'])
})

test('a word for an area asks for the area, inside the name or behind it', () => {
  assert.deepEqual(firsts('Shelling of the [Velmorsk] region.'), ['Velmorsk Oblast UA'])
  assert.deepEqual(firsts('Shelling of [Velmorsk region].'), ['Velmorsk Oblast UA'])
})

test('countries are found by any of their names, and by their people', () => {
  assert.deepEqual(firsts('[Ukraine], the [Syrian Arab Republic], [Frankreich] and the [U.S.]'), [
    'Ukraine UA',
    'Syria SY',
    'France FR',
    'United States US',
  ])
  assert.deepEqual(firsts('[Syrian] and [French] envoys'), ['Syria SY', 'France FR'])
})

test('another romanisation is found by its sound within the known country', () => {
  assert.deepEqual(firsts('Fighting near [Gruschtschinka].', 'UA'), ['Hrushchynka UA'])
  assert.deepEqual(firsts('Raids on [Tall Wadher].', 'SY'), ['Tell Wadir SY'])
})

test('the countries that a report names are searched by sound too', () => {
  assert.deepEqual(firsts('[Ukraine] left [Gruschtschinka].'), ['Ukraine UA', 'Hrushchynka UA'])
})

test('a name that the gazetteer knows nothing like has no place', () => {
  assert.deepEqual(firsts('They left [Qqxzwvby].', 'UA'), [])
})

test('every candidate is kept with its score, the best first', () => {
  const [found] = resolve('Talks were held in [Marbeau].', gazetteer)
  assert.equal(found?.candidates.length, 2)
  const [first, second] = found?.candidates ?? []
  assert.ok((first?.score ?? 0) > (second?.score ?? 1))
  assert.ok((second?.score ?? 0) > 0)
})

test('a distance and a direction move the point', () => {
  const [found] = resolve('Positions [30 km north of Tell Wadir] were hit in [Syria].', gazetteer)
  near(found?.latitude ?? 0, 35.9 + 30 / 111.2, 0.01)
  near(found?.longitude ?? 0, 36.6, 0.01)
  assert.equal(found?.geonameId, undefined)
  assert.equal(found?.radiusKm, 7.5)
})

test('miles and halfway directions are read', () => {
  const [found] = resolve('A convoy was seen [10 miles southeast of Tell Wadir].', gazetteer, 'SY')
  near(found?.latitude ?? 0, 35.9 - (16.09 * Math.SQRT1_2) / 111.2, 0.01)
  assert.ok((found?.longitude ?? 0) > 36.7)
})

test('"near" widens the circle around the place itself', () => {
  const [found] = resolve('Battles rage [near Velmorsk].', gazetteer, 'UA')
  near(found?.latitude ?? 0, 48.1, 0.001)
  assert.equal(found?.radiusKm, 15)
})

test('a facility stands in its town, whether the town is inside the name or behind it', () => {
  const [inside] = resolve('It landed at [the Zorina airfield in Velmorsk].', gazetteer, 'UA')
  near(inside?.latitude ?? 0, 48.1, 0.001)
  const [behind] = resolve('It landed at [Zorina airfield] in [Velmorsk].', gazetteer, 'UA')
  near(behind?.latitude ?? 0, 48.1, 0.001)
  assert.equal(behind?.radiusKm, 15)
})

test('a facility that bears the name of a place close to its town stands there', () => {
  const [found] = resolve('It landed at [the Hrushchynka airfield in Velmorsk].', gazetteer, 'UA')
  near(found?.latitude ?? 0, 48.3, 0.001)
})

test('any words give spans of mentions, sorted, with scores between 0 and 1', () => {
  const words = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.constantFrom(
      'Marbeau',
      'near Velmorsk',
      '5 km of of',
      'the',
      "St. 's",
      'Zorina airport in ',
    ),
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), (all) => {
      let text = ''
      const mentions = all.map((each) => {
        const start = text.length
        text += `${each} `
        return { span: { start, end: start + each.length }, words: each }
      })
      const places = resolvePlaces(mentions, { text }, gazetteer)
      let last = 0
      for (const { span, latitude, longitude, candidates } of places) {
        assert.ok(mentions.some((mention) => mention.span.start === span.start))
        assert.ok(span.start >= last && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)
        assert.ok(candidates.every(({ score }) => score >= 0 && score <= 1))
        last = span.start
      }
    }),
    { numRuns: 300 },
  )
})

test('a report with more names than any has ends in names without places', () => {
  const sentence = Array.from({ length: 10_000 }, (_, at) => `[Velmorsk ${at}] and [Texas]`)
  const begun = process.cpuUsage()
  const places = resolve(sentence.join(' or '), gazetteer, 'UA')
  const { user } = process.cpuUsage(begun)
  assert.ok(places.length > 0 && places.length <= 12_000)
  assert.ok(user / 1e6 < 20, `${user / 1e6} s`)
})
