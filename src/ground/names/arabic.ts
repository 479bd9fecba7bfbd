// Arabic and Persian in Latin letters: consonants by BGN/PCGN without marks, short vowels guessed.

const table = (text: string): Record<string, string> =>
  Object.fromEntries(text.split(' ').map((each) => [each.slice(0, 1), each.slice(1)]))

const consonants = table(
  'بb تt ثth جj حh خkh دd ذdh رr زz سs شsh صs ضd طt ظz ع غgh فf قq كk لl مm نn هh ء پp چch ژzh گg ڤv ڨg',
)
/** Where Persian reads a letter otherwise. */
const persian = table('ثs ذz ضz وv قgh صs')
const long = table('اa آa أa إi ىa ةa ؤu ئi')

const isConsonant = (letter: string | undefined): boolean =>
  letter !== undefined && letter in consonants

/** `w` and `y` stand for long vowels between consonants and at the end, for themselves elsewhere. */
function writeGlide(word: string, at: number, isPersian: boolean): string {
  const isVowel = at > 0 && (isConsonant(word[at - 1]) || word[at - 1] === 'ع')
  const followed = word[at + 1] === 'ا' || word[at + 1] === 'و' || word[at + 1] === 'ي'
  if (word[at] === 'ي') return isVowel && !followed ? 'i' : 'y'
  if (isVowel && !followed) return 'u'
  return isPersian ? 'v' : 'w'
}

/**
 * One word, folded or not, with an `a` guessed between consonants that stand together: the commonest
 * short vowel. For finding candidates; the learned table judges.
 */
export function writeArabic(word: string, language: 'arabic' | 'persian' = 'arabic'): string {
  const letters = word.replace(/[\u064b-\u0652\u0640]/g, '').replace(/^ال(?=..)/, '')
  const article = letters.length < word.length && word.startsWith('ال') ? 'al' : ''
  const isPersian = language === 'persian'
  let written = article
  for (let at = 0; at < letters.length; at += 1) {
    const letter = letters[at] as string
    if (letter === 'و' || letter === 'ي' || letter === 'ی')
      written += writeGlide(letters, at, isPersian)
    else
      written +=
        (isPersian ? persian[letter] : undefined) ?? consonants[letter] ?? long[letter] ?? ''
    const isShort = letters.length <= 2
    if (!isShort && isConsonant(letter) && isConsonant(letters[at + 1])) written += 'a'
  }
  return written
}
