// What does a register of a million names cost?
import { statSync } from 'node:fs'
import type { EntityId } from '../../src/domain/id.ts'
import { keysOfName } from '../../src/ground/register/keys.ts'
import { unpack } from '../archive.ts'
import { readNamePairs } from '../matching/sets.ts'
import type { Metrics, Options } from '../options.ts'
import { numbers } from '../random.ts'
import { openAt } from './open.ts'

const entities = 500_000
const batch = 1000
const lookUps = 2000

/** Persons with a name in Latin script and one in Cyrillic, of which given names recur by Zipf's law. */
export async function measureRegister(file: string, { data, say }: Options): Promise<Metrics> {
  const folder = await unpack(data, 'name_transliteration_wikidata')
  const pairs = readNamePairs(folder, 'russian', 64)
  const random = numbers(7)
  const personOf = (number: number) => {
    const given = pairs[Math.floor(pairs.length ** random()) - 1] ?? pairs[0]
    const last = pairs[Math.floor(random() * pairs.length)]
    return namesOf(number, [
      `${capital(given?.english)} ${capital(last?.english)}`,
      `${capital(given?.foreign)} ${capital(last?.foreign)}`,
    ])
  }
  const ledger = await openAt(file)
  const asked: string[] = []
  for (let at = 0; at < entities; at += batch) {
    const added = Array.from({ length: batch }, (_, n) => personOf(at + n))
    asked.push(
      ...added.slice(0, (lookUps * batch) / entities).map((each) => each.names[0]?.name ?? ''),
    )
    await ledger.register(added, { kind: 'person', name: 'bench' })
    if ((at + batch) % 100_000 === 0) say(`grounding: ${at + batch} entities registered`)
  }
  await ledger.close()
  const opening = performance.now()
  const again = await openAt(file)
  const opened = performance.now() - opening
  const times: number[] = []
  for (const name of asked) {
    const began = performance.now()
    await again.known.bearing(keysOfName(name, 'person'), 40)
    times.push(performance.now() - began)
  }
  await again.close()
  times.sort((a, b) => a - b)
  return {
    'register: names': entities * 2,
    'register: file MB': statSync(file).size / 1e6,
    'register: opening, ms': opened,
    'register: look-up, ms p50': times[Math.floor(times.length * 0.5)] as number,
    'register: look-up, ms p95': times[Math.floor(times.length * 0.95)] as number,
  }
}

const capital = (word = ''): string => word.charAt(0).toUpperCase() + word.slice(1)

const namesOf = (number: number, [latin, other]: readonly [string, string]) => ({
  id: `e-bench${number}` as EntityId,
  ...({ kind: 'person', country: null, hosts: [] } as const),
  names: [
    { name: latin, form: 'official', language: null, source: 'bench', from: null, to: null },
    { name: other, form: 'transliteration', language: 'ru', source: 'bench', from: null, to: null },
  ] as const,
})
