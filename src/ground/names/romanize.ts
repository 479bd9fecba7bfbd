// The Latin spellings that a word of any script may have.
import { writeArabic } from './arabic.ts'
import { schemesOf, writeCyrillic } from './cyrillic.ts'
import { foldForeign, foldLatin, type Script, scriptOf } from './fold.ts'
import { surnameSpellings, writeHangul } from './korean.ts'
import { writeOther } from './others.ts'

/** Folded Latin spellings of one word, the likeliest first; none where no letter is left. */
export function romanize(word: string, script: Script = scriptOf(word)): string[] {
  const spellings = [...new Set(spell(word, script).map(foldLatin))]
  return spellings.filter((spelling) => spelling !== '')
}

function spell(word: string, script: Script): string[] {
  switch (script) {
    case 'latin':
      return [word]
    case 'cyrillic': {
      const letters = foldForeign(word, script)
      return schemesOf(letters).map((scheme) => writeCyrillic(letters, scheme))
    }
    case 'hangul':
      return [...surnameSpellings(word), writeHangul(word, 'revised'), writeHangul(word, 'mccune')]
    case 'arabic': {
      const letters = foldForeign(word, script)
      return [writeArabic(letters), writeArabic(letters, 'persian')]
    }
    case 'other':
      return [writeOther(word)]
  }
}
