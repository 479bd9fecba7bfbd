// Does a name find its likes among many, and does a pair of names get judged rightly?
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { NameKind } from '../../src/domain/reading.ts'
import { compareNames } from '../../src/ground/names/compare.ts'
import { keysOfName, openNameIndex } from '../../src/ground/names/index.ts'
import { findCandidates, keepPostings } from '../../src/ground/names/postings.ts'
import { blocking } from '../../src/ground/names/settings.ts'
import { unpack } from '../archive.ts'
import type { Options, Results } from '../options.ts'
import { type Language, languages, readNamePairs } from './sets.ts'

/** Queries of one language; those of the whole file, evenly spread. */
const queries = 2000

const rate = (hits: number, all: number): number => (all === 0 ? 0 : hits / all)

interface Judged {
  readonly kind: NameKind
  readonly same: boolean
  readonly a: string
  readonly b: string
}

function readPairs(file: string): Judged[] {
  const text = readFileSync(path.join(import.meta.dirname, file), 'utf8')
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [kind, same, a, b] = line.split('\t') as [NameKind, string, string, string]
      return { kind, same: same === '1', a, b }
    })
}

/** Precision, recall and F1 of "same" over the pairs of a kind. */
function measurePairs(file: string, set: string, kind: NameKind): Record<string, number> {
  const own = readPairs(file).filter((pair) => pair.kind === kind)
  const found = own.filter(({ a, b }) => compareNames(a, b, kind).same)
  const right = found.filter(({ same }) => same).length
  const precision = rate(right, found.length)
  const recall = rate(right, own.filter(({ same }) => same).length)
  return {
    [`${set} of ${kind}s`]: own.length,
    [`${set} of ${kind}s precision`]: precision,
    [`${set} of ${kind}s recall`]: recall,
    [`${set} of ${kind}s F1`]: rate(2 * precision * recall, precision + recall),
  }
}

function measureLanguage(
  folder: string,
  language: Language,
  part: 16 | 20,
): Record<string, number> {
  const pairs = readNamePairs(folder, language, part)
  const names = [...new Set(pairs.map(({ english }) => english))]
  const postings = keepPostings(names.map((name) => keysOfName(name, 'person')))
  const begun = performance.now()
  const index = openNameIndex(names.map((name) => ({ id: name, name, kind: 'person' })))
  const opening = performance.now() - begun
  const asked = pairs.filter((_, place) => place % Math.ceil(pairs.length / queries) === 0)
  let [hits, blocked, searching] = [0, 0, 0]
  for (const { english, foreign } of asked) {
    const started = performance.now()
    const first = index.search(foreign, 'person', 1)[0]
    searching += performance.now() - started
    if (first?.name === english) hits += 1
    const candidates = findCandidates(postings, keysOfName(foreign, 'person'), {
      limit: blocking.candidates,
      budget: blocking.postings,
    })
    if (candidates.some((number) => names[number] === english)) blocked += 1
  }
  return {
    [`${language} names`]: names.length,
    [`${language} recall@1`]: rate(hits, asked.length),
    [`${language} blocking recall`]: rate(blocked, asked.length),
    [`${language} queries a second`]: rate(asked.length * 1000, searching),
    [`${language} opening ms`]: opening,
  }
}

export async function run({ data, split, say }: Options): Promise<Results> {
  const folder = await unpack(data, 'name_transliteration_wikidata')
  const metrics: Record<string, number> = {}
  for (const language of Object.keys(languages) as Language[]) {
    say(`matching: ${language}`)
    Object.assign(metrics, measureLanguage(folder, language, split === 'dev' ? 16 : 20))
  }
  for (const kind of ['person', 'organization'] as const)
    Object.assign(
      metrics,
      measurePairs('pairs.tsv', 'pairs', kind),
      measurePairs('unseen.tsv', 'unseen pairs', kind),
    )
  return { matching: metrics }
}
