// Words by which a text says that somebody says, thinks or knows.
import type { Certainty, Force } from '../../domain/statement.ts'

export interface Cue {
  readonly kind: 'speech' | 'private'
  /** The reporting text's own attitude when it uses the word. */
  readonly force: Force
  /** The content is denied: "denied that", "rejected the report". */
  readonly denies: boolean
  /** The most that the source itself is sure of when it is said to think so. */
  readonly certainty: Certainty
}

const speech = (force: Force): Cue => ({
  kind: 'speech',
  force,
  denies: false,
  certainty: 'certain',
})
const thought = (certainty: Certainty): Cue => ({
  kind: 'private',
  force: 'neutral',
  denies: false,
  certainty,
})

/**
 * Verbs whose object may be a clause. Force follows the reporting verbs of Thompson and Yiyun (1991),
 * "Evaluation in the Reporting Verbs Used in Academic Papers": what binds the writer to the content
 * endorses, what withholds belief distances.
 */
const clausal: readonly (readonly [Cue, string])[] = [
  [
    speech('neutral'),
    `say tell report announce state note add explain write warn declare argue suggest indicate
    stress emphasise emphasize insist maintain remark observe mention inform notify predict forecast estimate
    promise pledge vow threaten recall remind repeat reiterate reply respond answer ask comment conclude find
    establish show quip joke tweet post publish transmit relay convey communicate contend assert
    testify swear complain caution advise propose recommend specify clarify underline underscore highlight imply hint
    signal lament marvel muse shout exclaim whisper murmur mutter urge rule
    calculate reckon broadcast opine transfer confide entrust pass proclaim reaffirm assure ensure guarantee counter interject continue specify refer`,
  ],
  [
    speech('endorsing'),
    `confirm reveal admit acknowledge concede disclose verify prove demonstrate confess
    expose recognise recognize`,
  ],
  [speech('distancing'), 'claim allege purport insinuate profess pretend speculate boast'],
  [{ ...speech('neutral'), denies: true }, 'deny refute rebut disprove exclude reject'],
  [
    thought('certain'),
    'know realise realize understand see agree decide determine discover hear read learn',
  ],
  [
    thought('probable'),
    `believe think expect assume suppose suspect feel fear anticipate consider presume worry
    judge guess imagine`,
  ],
  [thought('possible'), 'hope wonder'],
  [thought('unknown'), 'doubt question'],
]

export const cues: ReadonlyMap<string, Cue> = new Map(
  clausal.flatMap(([cue, words]) =>
    words
      .trim()
      .split(/\s+/)
      .map((word) => [word, cue] as const),
  ),
)

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Of these the ones that take a thing as readily as a clause: alone they attribute no noun phrase. */
export const needsClause =
  set(`find show hear see read learn feel establish know understand determine discover rule
  prove post publish consider continue refer judge guess suggest maintain decide agree argue transmit relay convey
  communicate broadcast answer ask comment respond question add note observe recall write say tell broadcast expose
  demonstrate worry imagine think quip advise highlight state`)

/** Verbs with somebody told before what is told. */
export const tells = set('tell inform notify remind warn assure advise ask urge promise caution')

/** Their object is a source, not a content. */
export const sourcing = set('cite quote')

/** Attitudes: what they are to stands in no clause, and no chain holds them. */
export const attitudes =
  set(`criticise criticize praise condemn denounce support oppose endorse welcome reject dismiss blame accuse
  defend describe call propose demand request favour favor want seek mock attack slam blast back challenge advocate urge
  applaud decry dispute refuse decline plan intend hope wish prefer love hate admire embrace discuss mention name
  nominate label brand portray depict characterize characterise compare liken promote tout hail celebrate thank
  ridicule deride downplay justify encourage discourage invite offer threaten appeal talk speak 
  boast brag rail lash object apologise apologize disagree worry recommend
  order approve allege evoke invoke repudiate resent distrust trust blast skewer berate chide`)

/** Prepositions between an attitude and what it is to: "called for", "spoke of". */
export const attitudePrepositions = set('for on about of to against at over with')

/** Rejects what is told: the object is a saying or an event that is denied. */
export const rejecting = set('deny reject refute dismiss rebut disprove')

/** Nouns of saying that take a clause: "the ministry's warning that". */
export const sayingNouns =
  set(`statement report claim warning announcement denial allegation promise pledge fear fears belief
  hope hopes suggestion admission confirmation assertion accusation complaint prediction forecast estimate conclusion
  finding findings view opinion argument insistence acknowledgement declaration revelation disclosure rumour rumours
  rumor rumors reports claims allegations statements suggestions warnings word news message notice remark remarks
  comment comments assurance assurances`)
const distancingNouns = set(
  'claim claims allegation allegations rumour rumours rumor rumors accusation suggestion suggestions',
)
const endorsingNouns = set('confirmation admission acknowledgement revelation disclosure')

export const nounForce = (noun: string): Force =>
  distancingNouns.has(noun) ? 'distancing' : endorsingNouns.has(noun) ? 'endorsing' : 'neutral'

/** Phrases before a source. */
export const sourcePhrases: readonly (readonly string[])[] = [
  ['according', 'to'],
  ['with', 'reference', 'to'],
  ['in', 'the', 'words', 'of'],
  ['in', 'the', 'opinion', 'of'],
  ['in', 'the', 'view', 'of'],
  ['on', 'the', 'word', 'of'],
  ['by', 'the', 'account', 'of'],
  ['quoting'],
  ['citing'],
  ['as', 'per'],
  ['referring', 'to'],
  ['with', 'a', 'reference', 'to'],
  ['on', 'the', 'authority', 'of'],
  ['judging', 'by'],
  ['quoted', 'from'],
  ['with', 'information', 'from'],
  ['with', 'information', 'of'],
  ['on', 'the', 'data', 'of'],
  ['on', 'the', 'evidence', 'of'],
  ['going', 'by'],
]

/** A thought that is as good as a fact, an agreement, what was seen: the thinker is no source. */
export const vouches = (cue: Cue): boolean => cue.kind === 'private' && cue.certainty === 'certain'

/** Whether a verb often opens a clause without "that". */
export const opensContent = (lemma: string): boolean => cues.has(lemma)
