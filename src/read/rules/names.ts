// Names: runs of capitalised words, with a guess at what each is the name of.
import type { Name, NameKind } from '../../domain/reading.ts'
import { span } from '../../domain/span.ts'
import { closedClass, institutionWords, mediaNouns, titleWords } from './lexicon.ts'
import { type Run, withoutTitles } from './runs.ts'
import type { Parse } from './sentence.ts'
import type { Word } from './words.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

const placeWords =
  set(`street road avenue square river lake sea ocean gulf bay island islands mountain mountains valley desert
  region province district oblast county state republic kingdom city town village peninsula strait canal cape`)
export const facilityWords = set(
  'airport airfield port station bridge cosmodrome stadium hospital plant dam prison palace hotel museum tunnel checkpoint crossing pier hall',
)
const eventWords = set(
  'war cup games olympics festival championship summit conference revolution day week convention election',
)
const places = set(
  'in at near from to across around outside inside toward towards via into through',
)

function kindOf(words: readonly Word[], run: Run, bare: Run): NameKind {
  const lowers = words.slice(bare.first, bare.last + 1).map((word) => word.lower)
  const last = lowers.at(-1) as string
  if (facilityWords.has(last)) return 'facility'
  if (lowers.some((lower) => institutionWords.has(lower) || mediaNouns.has(lower)))
    return 'organization'
  if (placeWords.has(last)) return 'place'
  if (eventWords.has(last)) return 'event'
  if (bare.first > run.first) return 'person'
  const before = words[run.first - 1]
  if (before !== undefined && places.has(before.lower)) return 'place'
  const isShort = bare.first === bare.last
  if (isShort && /(?:ese|ian|ish|ans|ians)$/.test(last)) return 'group'
  return isShort ? 'other' : 'person'
}

/** A sentence's first word is a name only where it is written so elsewhere, or more of the name follows. */
const isSentenceWord = (words: readonly Word[], run: Run): boolean =>
  run.first === run.last &&
  run.first < 3 &&
  words.slice(0, run.first).every((word) => word.tag === 'quote' || word.tag === 'mark')

/** The names of a sentence. `known`: lower-case words that stand with a capital inside some sentence. */
export function findNames(text: string, parse: Parse, known: ReadonlySet<string>): Name[] {
  const { words, runs } = parse
  return runs.flatMap((run): Name[] => {
    const first = words[run.first] as Word
    if (isSentenceWord(words, run) && !known.has(first.lower) && first.tag !== 'name') return []
    if (closedClass.has(first.lower) && run.first === run.last) return []
    const bare = withoutTitles(words, run)
    if (bare.first === bare.last && titleWords.has((words[bare.first] as Word).lower)) return []
    const own = span((words[bare.first] as Word).start, (words[bare.last] as Word).end)
    return /\p{L}/u.test(text.slice(own.start, own.end))
      ? [{ span: own, kind: kindOf(words, run, bare) }]
      : []
  })
}

/** Words with a capital that nothing but a name explains: not at a sentence's start. */
export function gatherKnown(sentences: readonly (readonly Word[])[]): ReadonlySet<string> {
  const known = new Set<string>()
  for (const words of sentences)
    for (let at = 1; at < words.length; at += 1)
      if ((words[at] as Word).tag === 'name') known.add((words[at] as Word).lower)
  return known
}
