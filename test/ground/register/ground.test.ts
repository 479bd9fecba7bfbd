import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { zoneGiven } from '../../../src/clean/clean.ts'
import { groundStatements } from '../../../src/domain/register.ts'
import { words } from '../../../src/domain/span.ts'
import type { Statement } from '../../../src/domain/statement.ts'
import { MemoryReports } from '../../../src/ground/register/memory.ts'
import { groundReading } from '../../../src/ground/register/reading.ts'
import { rules } from '../../../src/read/reader.ts'
import { ground } from './make.ts'

const seeds = path.resolve(import.meta.dirname, '../../../../shared/seeds')

test('all three forms of the seed lead to the National Resistance Center', {
  skip: existsSync(seeds) ? false : 'needs ../shared/seeds',
}, async () => {
  const file = globSync('*.txt', { cwd: seeds })[0] as string
  const text = readFileSync(path.join(seeds, file), 'utf8')
  const report = zoneGiven({ text, published: '2023-09-17' })
  const { names, statements } = await groundReading(report, await rules.read(report))
  const origins = statements.flatMap(({ chain }) => chain.at(-1) ?? [])
  for (const surface of [
    'center of national resistance',
    'central nervous system',
    'Central Committee',
  ])
    assert.equal(
      origins.find(({ name }) => name === surface)?.entity,
      'National Resistance Center',
      surface,
    )
  const entityOf = (surface: string) =>
    names.find(({ span }) => words(text, span) === surface)?.entity
  assert.equal(entityOf('TOT'), 'temporarily occupied territories of Ukraine')
  assert.equal(entityOf('Skhidny'), 'Vostochny Cosmodrome')
  assert.equal(entityOf('Knevichi'), 'Vladivostok International Airport')
  assert.equal(entityOf('Kremlin'), 'Government of Russia')
  assert.equal(entityOf('DPRK'), 'North Korea')
})

test('a medical text and the history of a party stay what they are', async () => {
  const alone = new MemoryReports()
  const medical =
    'The virus reaches the brain. [the central nervous system] of patients is hit, [Halden Clinic!] said.'
  assert.match(
    (await ground(alone, medical)).said.join(),
    /nervous system -> central nervous system/,
  )
  const history =
    '[the Central Committee!] met before the congress of the party. [the Central Committee!] chose him.'
  assert.match((await ground(alone, history)).said.join(), /Central Committee -> Central Committee/)
})

test('initials taken for other words lead to the body whose initials they are', async () => {
  const { said } = await ground(
    new MemoryReports(),
    'So says [the Regional Water Inspectorate!]. Wells are dry, [the real world information!] adds.',
  )
  assert.match(said[1] ?? '', /real world information -> Regional Water Inspectorate \(initials of/)
})

test('a name that a copy puts into other words is told by its place', async () => {
  const register = new MemoryReports()
  await ground(
    register,
    'Teachers in the districts of [place:Orlen], [place:Tasso] and [place:Kebra] begin an open strike on ' +
      'Monday 15 January, [the League of Teachers!] announced.\n\nThe league counts 612 schools in the ' +
      'districts with 148,000 pupils.',
  )
  const { said } = await ground(
    register,
    'The teachers in the districts of [place:Orlen], [place:Tasso] and [place:Tribal] will begin an open ' +
      'strike on Monday 15 January, announced [the League of Teachers!].\n\nThe number of schools in the ' +
      'districts is 612 with 148,000 pupils.',
  )
  assert.ok(said.includes('Tribal -> Kebra (stands in its place in a copy)'), said.join('\n'))
})

test('a new person is nobody who stands in that place in a copy', async () => {
  const register = new MemoryReports()
  const copy = (speaker: string) =>
    `Trains in [place:Orlen], [place:Tasso] and [place:Kebra] stop on Monday 15 January, announced ${speaker}.\n\n` +
    'The railway counts 612 trains in the districts with 148,000 seats.'
  await ground(register, copy('[person:Ada Lumley!]'))
  const { said } = await ground(register, `${copy('[person:Piet Osk!]')} [person:Osk] left.`)
  assert.ok(said.includes('Piet Osk -> Piet Osk (new)'), said.join('\n'))
})

test('a source is the entity of its name; an unnamed one of a body is not the body', async () => {
  const text = '[Halden Clinic!], which officials of [Halden Clinic] doubt, is full.'
  const { grounding } = await ground(new MemoryReports(), text)
  const span = { start: 21, end: 43 }
  const chains = [
    [{ name: 'Halden Clinic', span, cue: null }],
    [{ name: 'unnamed: officials of Halden Clinic', span, cue: null }],
  ]
  const grounded = groundStatements(
    chains.map((chain) => ({ chain }) as unknown as Statement),
    grounding,
  )
  assert.deepEqual(
    grounded.map(({ chain }) => chain[0]?.entity),
    ['Halden Clinic', undefined],
  )
})

test('an acronym that a report gives is known to the next', async () => {
  const register = new MemoryReports()
  await ground(register, '[the Harbour Safety Board] (HSB) closed the pier.')
  const { said } = await ground(register, 'The pier is shut, [HSB!] said.')
  assert.deepEqual(said, ['HSB -> Harbour Safety Board (acronym)'])
})

test('a surname, and a spelling of another style, are told by reports on the same', async () => {
  const register = new MemoryReports()
  await ground(register, '[person:Jyrgal Choturov!] of [Osh Roads] spoke in [place:Kara Bulak].')
  const { said } = await ground(
    register,
    '[person:Dzhirgal Choturov!] of [Osh Roads] spoke in [place:Kara Bulak] again.',
  )
  assert.match(said[0] ?? '', /^Dzhirgal Choturov -> Jyrgal Choturov/)
})

test('a capital stands for its government only where it speaks', async () => {
  const alone = new MemoryReports()
  assert.deepEqual((await ground(alone, '[place:Warsaw!] denied it.')).said, [
    'Warsaw -> Government of Poland (alias)',
  ])
  assert.match((await ground(alone, 'Snow fell in [place:Riga].')).said.join(), /Riga -> Riga/)
})

test('a country is known in any language', async () => {
  const { said } = await ground(new MemoryReports(), 'Про це заявила [place:Норвегія!].')
  assert.deepEqual(said, ['Норвегія -> Norway (translation)'])
})

test('an acronym of a body abroad is not taken for another of the same letters', async () => {
  const { said } = await ground(new MemoryReports(), 'In Lima [SBU!] said that fares rise.')
  assert.deepEqual(said, ['SBU -> SBU (new)'])
})

test('a common noun alone makes no entity', async () => {
  const { said } = await ground(new MemoryReports(), 'As [the office!] said, [person:Lum] left.')
  assert.deepEqual(said, [])
})
