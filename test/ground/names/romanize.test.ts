import assert from 'node:assert/strict'
import { test } from 'node:test'
import { writeArabic } from '../../../src/ground/names/arabic.ts'
import { type SchemeName, writeCyrillic } from '../../../src/ground/names/cyrillic.ts'
import { foldLatin } from '../../../src/ground/names/fold.ts'
import { writeHangul } from '../../../src/ground/names/korean.ts'
import { romanize } from '../../../src/ground/names/romanize.ts'

/** Examples as the standards themselves give them, or by their rules. */
const written: readonly (readonly [SchemeName, word: string, latin: string])[] = [
  ['kmu 2010', 'згурський', 'zghurskyi'],
  ['kmu 2010', 'єнакієве', 'yenakiieve'],
  ['kmu 2010', 'юрій', 'yurii'],
  ['bgn ukrainian', 'харків', 'kharkiv'],
  ['passport ukrainian 2007', 'григорій', 'grygorii'],
  ['bgn russian', 'елизово', 'yelizovo'],
  ['icao russian', 'юлия', 'iuliia'],
  ['passport russian 1997', 'евгений', 'yevgeniy'],
  ['bgn belarusian', 'магілёў', 'mahilyow'],
  ['belarusian 2007', 'юрый', 'juryi'],
  ['bulgarian 2009', 'софия', 'sofia'],
  ['bulgarian 2009', 'щерев', 'shterev'],
  ['iso 9', 'щука', 'ŝuka'],
]

for (const [scheme, word, latin] of written)
  test(`${scheme} writes ${word} as ${latin}`, () =>
    assert.equal(writeCyrillic(word, scheme), latin))

test('Hangul is written by both systems, and surnames as persons spell them', () => {
  assert.equal(writeHangul('정은', 'revised'), 'jeongeun')
  assert.equal(writeHangul('대구', 'mccune'), 'taegu')
  assert.equal(romanize('박')[0], 'park')
})

test('Arabic keeps its consonants and long vowels, with short ones guessed', () => {
  assert.equal(writeArabic('سالم'), 'salam')
  assert.equal(writeArabic('نور'), 'nur')
})

test('marks, ligatures and case are folded away', () =>
  assert.equal(foldLatin('Čołakøvić-Æ'), 'colakovicae'))
