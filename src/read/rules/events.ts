// Events: every predicate with its lemma, its roles by position, and its factuality as a number.
import type { Event, Role } from '../../domain/reading.ts'
import type { Span } from '../../domain/span.ts'
import type { Certainty, Phase } from '../../domain/statement.ts'
import { type Factuality, judgeFactuality } from './factuality.ts'
import { phraseSpan } from './phrases.ts'
import { type Clause, namesEvent, type Parse } from './sentence.ts'
import type { Word } from './words.ts'

/**
 * Factuality on FactBank's scale as UDS-IH2 draws it, 3 for certainly so: the means of the training
 * parts of UW and UDS-IH2, each set counted alike, over what the rules tell apart.
 */
const positive: Readonly<Record<Phase, Readonly<Record<Certainty, number>>>> = {
  done: { certain: 2.65, probable: 1.75, possible: 1.3, unknown: 0.3 },
  ongoing: { certain: 1.65, probable: 1.9, possible: 1.1, unknown: 0.3 },
  planned: { certain: 0.5, probable: 0, possible: 0, unknown: 0 },
}
const negative: Readonly<Record<Phase, number>> = { done: -0.6, ongoing: -0.85, planned: -1.5 }
/** A verb that only leads to another: "wants" in "wants to bring". */
const leading = { positive: 1.7, negative: -0.9 }

const toValue = ({ certainty, polarity, phase }: Factuality): number =>
  polarity === 'positive' ? positive[phase][certainty] : negative[phase]

function rolesOf({ words }: Parse, clause: Clause): Role[] {
  const roles: Role[] = []
  const add = (role: string, span: Span): void => {
    roles.push({ role, span })
  }
  const { subject, object, group } = clause
  if (subject !== null && words[subject.head]?.tag !== 'relative')
    add(group.passive ? 'ARG1' : 'ARG0', phraseSpan(words, subject))
  if (object !== null) add('ARG1', phraseSpan(words, object))
  return roles
}

const isBare = (words: readonly Word[], clause: Clause): boolean => {
  const { tag } = words[clause.group.head] as Word
  return (
    clause.group.head <= clause.group.last &&
    (tag === 'be' || tag === 'have' || tag === 'do' || tag === 'modal' || tag === 'to')
  )
}

/** An event makes its claim by itself: what is around it is left to statements. */
const alone = { title: false, reported: false, future: false }

function findLeads({ words }: Parse, { group }: Clause): Event[] {
  return group.leads.flatMap((at) => {
    const { start, end, lemma, tag } = words[at] as Word
    const factuality = leading[group.negated ? 'negative' : 'positive']
    return tag === 'verb' ? [{ span: { start, end }, lemma, roles: [], factuality }] : []
  })
}

/** A noun that names an event says little of whether it came about. */
const named = 1.3

const singular = (noun: string): string => (/[^s]s$/.test(noun) ? noun.slice(0, -1) : noun)

/** Nouns that name an event, but where a clause has them as its predicate already. */
function findNamed({ words, phrases }: Parse, taken: ReadonlySet<number>): Event[] {
  return phrases.flatMap((phrase) => {
    const { start, end, lower } = words[phrase.head] as Word
    if (taken.has(start) || !namesEvent(words, phrase)) return []
    return [{ span: { start, end }, lemma: singular(lower), roles: [], factuality: named }]
  })
}

/** The events of a sentence: its verbs, those that lead to another too, predicates of "be", nouns. */
export function findEvents(parse: Parse): Event[] {
  const told = parse.clauses.flatMap((clause): Event[] => {
    if (isBare(parse.words, clause)) return []
    const { start, end, lemma } = parse.words[clause.group.head] as Word
    const factuality = toValue(judgeFactuality(parse, clause, alone))
    const roles = rolesOf(parse, clause)
    return [...findLeads(parse, clause), { span: { start, end }, lemma, roles, factuality }]
  })
  return [...told, ...findNamed(parse, new Set(told.map((event) => event.span.start)))]
}
