// Voices: sayings with their sources made out, pronouns and "the agency" led back to a name.
import type { Span } from '../../domain/span.ts'
import type { Source } from '../../domain/statement.ts'
import { institutionWords, mediaNouns } from './lexicon.ts'
import { isMedia, type NamedSource, nameRun, nameSource } from './naming.ts'
import { looksPersonal, withoutTitles } from './runs.ts'
import type { Saying } from './saying.ts'
import type { Sentence } from './sentence.ts'

export interface Voice {
  readonly saying: Saying
  /** Null where nobody is named and nobody spoke before. */
  readonly source: Source | null
  /** Where the words stand that a pronoun or "the agency" points back to. */
  readonly antecedent: Span | null
}

/** A name in the text. */
interface Mention extends NamedSource {
  /** Opens its sentence, as a subject does. */
  readonly leading: boolean
}

/** Whoever was last heard of, and where. */
interface Heard {
  readonly source: NamedSource
  readonly at: number
}

/** What the text has named so far. */
interface Memory {
  readonly mentions: readonly Mention[]
  /** Mentions before this one stand before the saying at hand. */
  passed: number
  /** Who spoke last, of each kind. */
  speaker: Heard | null
  person: Heard | null
  organization: Heard | null
  /** The paper or agency that was told something last. */
  medium: NamedSource | null
}

/** How many mentions back "the agency" may point. */
const reach = 60

/** The last words of the report's personal names: by them a single name is known for a person's. */
export function gatherPeople(sentences: readonly Sentence[]): ReadonlySet<string> {
  const people = new Set<string>()
  for (const { parse } of sentences)
    for (const run of parse.runs) {
      if (!looksPersonal(parse.words, run)) continue
      const bare = withoutTitles(parse.words, run)
      people.add(parse.words[bare.last]?.lower ?? '')
    }
  return people
}

/** A name within this many words of its sentence's start opens it. */
const leadingWords = 3

const gatherMentions = (
  text: string,
  sentences: readonly Sentence[],
  people: ReadonlySet<string>,
  kindOf: KindOf,
): Mention[] =>
  sentences.flatMap(({ parse }) =>
    parse.runs.flatMap((run): Mention[] => {
      const named = nameRun(text, parse.words, run, people)
      const kind = kindOf(named.span)
      const leading = run.first < leadingWords && parse.words[run.first - 1]?.tag !== 'preposition'
      return kind === null ? [] : [{ ...named, kind: kind ?? named.kind, leading }]
    }),
  )

function lastMention(memory: Memory, fits: (mention: Mention) => boolean): Mention | null {
  for (let at = memory.passed - 1; at >= Math.max(0, memory.passed - reach); at -= 1) {
    const mention = memory.mentions[at] as Mention
    if (fits(mention)) return mention
  }
  return null
}

/** Whoever spoke last, unless a later sentence opens with another of the kind. */
function lastOf(memory: Memory, kind: 'person' | 'organization'): NamedSource | null {
  const heard = memory[kind]
  const opening = lastMention(memory, (mention) => mention.kind === kind && mention.leading)
  if (heard === null) return opening ?? lastMention(memory, (mention) => mention.kind === kind)
  return opening !== null && opening.span.start > heard.at ? opening : heard.source
}

export const personHeads =
  /(?:man|woman|person|minister|president|director|head|chief|leader|official|officer|mayor|governor|commander|general|secretary|ambassador|analyst|expert|lawyer|politician|diplomat|deputy|manager|doctor|judge|prosecutor|author|engineer|physician|boss|owner|founder|coach|executive|editor|employee|clerk|source)$/

function resolvePronoun(memory: Memory, pronoun: string): NamedSource | null {
  if (pronoun === 'i' || pronoun === 'we' || pronoun === 'you') return null
  if (pronoun === 'he' || pronoun === 'she' || pronoun === 'who') return lastOf(memory, 'person')
  const speaker = memory.speaker?.source ?? null
  return pronoun === 'it' || pronoun === 'which'
    ? (lastOf(memory, 'organization') ?? speaker)
    : speaker
}

/** Nouns that may take up any institution. */
const anyBody = new Set(
  `organization organisation body institution group unit agency office department authority company firm
  corporation enterprise concern association union carrier operator side ministry directorate service board`.split(
    /\s+/,
  ),
)

function resolveDefinite(memory: Memory, head: string): NamedSource | null {
  const taken = lastMention(memory, (mention) => mention.nouns.includes(head))
  if (taken !== null) return taken
  if (mediaNouns.has(head))
    return memory.medium ?? lastMention(memory, (mention) => isMedia(mention.nouns))
  const speaker = memory.speaker?.source ?? null
  if (personHeads.test(head))
    return speaker?.kind === 'unnamed' ? speaker : lastOf(memory, 'person')
  return anyBody.has(head) ? (memory.organization?.source ?? null) : null
}

/** Whom a source without a name of its own points back to. */
function resolve(memory: Memory, found: NamedSource, lookBack = nowhere): NamedSource | null {
  const known = pointing.has(found.kind) ? lookBack(found.span) : null
  if (known !== null) return known
  switch (found.kind) {
    case 'pronoun':
      return resolvePronoun(memory, found.name)
    case 'definite':
      return resolveDefinite(memory, found.nouns.at(-1) ?? '')
    case 'owned':
      return (memory.organization ?? memory.person)?.source ?? lastOf(memory, 'organization')
    default:
      return null
  }
}

const pointing = new Set<NamedSource['kind']>(['pronoun', 'definite'])

function remember(memory: Memory, source: NamedSource, at: number): void {
  memory.speaker = { source, at }
  if (source.kind === 'person' || source.kind === 'unnamed') memory.person = memory.speaker
  else memory.organization = memory.speaker
}

const vaguePronouns = new Set('i we you they that which'.split(' '))
const vagueWords =
  /^(?:unnamed: )?(?:there|this|nobody|none|nothing|what|everything|these|those|our .*)$/i

/** Nobody in particular, or the outlet itself: "our reporter", "this newspaper". */
const isVague = (text: string, found: NamedSource): boolean =>
  vagueWords.test(found.name) ||
  (found.kind === 'pronoun' && vaguePronouns.has(found.name)) ||
  (found.kind === 'definite' &&
    isMedia(found.nouns) &&
    /^this\s/i.test(text.slice(found.span.start, found.span.end)))

const voice = (saying: Saying, named: NamedSource, span: Span, antecedent: Span | null): Voice => ({
  saying,
  source: { name: named.name, span, cue: saying.cueSpan },
  antecedent,
})

/** Whom a source that points back stands for, where coreference knows it. */
export type LookBack = (source: Span) => NamedSource | null

const nowhere: LookBack = () => null

/**
 * What a name is the name of, where that is known: somebody who may speak, or nobody such (null).
 * Undefined leaves it to the rules.
 */
export type KindOf = (name: Span) => 'person' | 'organization' | null | undefined

const untold: KindOf = () => undefined

/** What the voices of one report are made out from. */
interface Scene {
  readonly lookBack: LookBack
  readonly kindOf: KindOf
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly people: ReadonlySet<string>
  /** Words by which a person may be taken up. */
  readonly alone: ReadonlySet<string>
  readonly memory: Memory
}

function voiceOf(scene: Scene, saying: Saying): Voice {
  const { text, sentences, people, memory, lookBack } = scene
  const silent = { saying, source: null, antecedent: null }
  if (saying.source === null) {
    const carried = saying.clausal ? (memory.speaker?.source ?? null) : null
    return carried === null ? silent : voice(saying, carried, carried.span, null)
  }
  const { parse } = sentences[saying.sentence] as Sentence
  const { phrase, last, bear } = saying.source
  const read = nameSource(text, parse, phrase, last, people)
  const found = bear?.(read) ?? read
  while ((memory.mentions[memory.passed]?.span.start ?? Infinity) < found.span.start)
    memory.passed += 1
  if (saying.role === 'relay') return relayOf(scene, saying, found)
  if (isVague(text, found) && found.name !== 'they' && found.name !== 'which') return silent
  const antecedent = resolve(memory, found, lookBack)
  if (antecedent === null && isVague(text, found)) return silent
  const named = antecedent ?? found
  if (saying.clausal) remember(memory, named, found.span.start)
  return voice(saying, named, found.span, antecedent?.span ?? null)
}

/**
 * Whether somebody who was told publishes: a paper by its nouns or its initials, or a name of several
 * words that the text never takes up by the last one alone, as it does a person's.
 */
function publishes({ name, kind, nouns, span }: NamedSource, { alone, kindOf }: Scene): boolean {
  if (isMedia(nouns)) return true
  if (nouns.some((noun) => institutionWords.has(noun))) return false
  const words = name.split(/[\s-]+/)
  const isKnown = kindOf(span) === 'organization'
  if (words.length === 1) return kind === 'organization' && (isKnown || /^\p{Lu}{2,}$/u.test(name))
  const last = (words.at(-1) as string).toLowerCase()
  return (kind === 'organization' || kind === 'person') && !alone.has(last)
}

/** Whoever was told is a link of the chain where it publishes. */
function relayOf(scene: Scene, saying: Saying, found: NamedSource): Voice {
  const { text, memory } = scene
  const silent = { saying, source: null, antecedent: null }
  const pointsBack = found.kind === 'definite' && isMedia(found.nouns)
  if (pointsBack && isVague(text, found)) return silent
  const antecedent =
    found.name === 'it' ? memory.medium : pointsBack ? resolve(memory, found) : null
  const named = antecedent ?? found
  if (named.kind === 'unnamed' || named.kind === 'pronoun') return silent
  if (antecedent === null && !publishes(named, scene)) return silent
  memory.medium = named
  return voice(saying, named, found.span, null)
}

/** Capitalised words that stand alone somewhere, and the last words of whoever speaks. */
function gatherAlone(
  sentences: readonly Sentence[],
  sayings: readonly Saying[],
): ReadonlySet<string> {
  const alone = new Set<string>()
  for (const { parse } of sentences)
    for (const { first, last } of parse.runs)
      if (first === last) alone.add(parse.words[first]?.lower ?? '')
  for (const { source, sentence, role } of sayings)
    if (source !== null && role !== 'relay')
      alone.add(sentences[sentence]?.parse.words[source.phrase.last]?.lower ?? '')
  return alone
}

/**
 * Makes out the source of each saying; sayings come in order of their place in the text. What points
 * back is led to whom coreference gives, or else to whom the rules remember.
 */
export function findVoices(
  text: string,
  sentences: readonly Sentence[],
  sayings: readonly Saying[],
  lookBack: LookBack = nowhere,
  kindOf: KindOf = untold,
): Voice[] {
  const people = gatherPeople(sentences)
  const mentions = gatherMentions(text, sentences, people, kindOf)
  const memory: Memory = {
    mentions,
    passed: 0,
    speaker: null,
    person: null,
    organization: null,
    medium: null,
  }
  const alone = gatherAlone(sentences, sayings)
  const scene = { lookBack, kindOf, text, sentences, people, alone, memory }
  return sayings.map((saying) => voiceOf(scene, saying))
}
