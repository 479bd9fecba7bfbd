// Reads the pairs of names in English and another script.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { foldForeign, foldLatin, type Script } from '../../src/ground/names/fold.ts'

export const languages = { korean: 'hangul', arabic: 'arabic', russian: 'cyrillic' } as const
export type Language = keyof typeof languages

export interface NamePair {
  readonly english: string
  readonly foreign: string
}

/** `part` is the share of the whole that a file holds: 64 train, 16 dev, 20 test. */
export function readNamePairs(folder: string, language: Language, part: 64 | 16 | 20): NamePair[] {
  const file = path.join(folder, 'name_transliteration_wikidata', 'data', `wd_${language}_${part}`)
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [english = '', spaced = ''] = line.split('\t')
      return { english, foreign: spaced.replaceAll(' ', '') }
    })
}

/** Both spellings as an aligner takes them; pairs of which nothing is left are dropped. */
export const foldPairs = (pairs: readonly NamePair[], script: Script): [string, string][] =>
  pairs
    .map(({ english, foreign }): [string, string] => [
      foldLatin(english),
      foldForeign(foreign, script),
    ])
    .filter(([left, right]) => left !== '' && right !== '')
