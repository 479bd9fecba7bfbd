// Phase: whether what a clause says is planned, going on or done.
import type { Phase } from '../../domain/statement.ts'
import { continuing, planning } from './hedges.ts'
import type { Clause } from './sentence.ts'
import { ING } from './verbs.ts'
import type { Word } from './words.ts'

/** What is known of a clause beyond its own words. */
export interface Setting {
  /** In a headline the present tells what has happened. */
  readonly title: boolean
  /** Said by somebody in the past: "was loading" is still going on. */
  readonly reported: boolean
  /** A time in the clause lies after the report. */
  readonly future: boolean
}

/** Verbs that tell a state, in the present at least. */
const stative = new Set(
  'want need have know own owe mean contain hold lie belong deserve lack depend think believe'.split(
    ' ',
  ),
)
/** Verbs of motion: their progressive tells a plan. */
const moving = new Set('come go leave travel move arrive return depart fly'.split(' '))
/** Participles that tell a lasting state where no time is given: "is closed". */
const lasting = new Set(
  `close shut open crack block suspend need require use own know base locate situate house call name consider
  employ engage surround cover occupy divide involve interest concern worry pack stop strand own fill cut
  describe allow ban forbid limit`.split(/\s+/),
)

function judgePresent(words: readonly Word[], clause: Clause, setting: Setting): Phase {
  const { group } = clause
  const { lemma } = words[group.head] as Word
  if (setting.future || (group.progressive && moving.has(lemma))) return 'planned'
  if (group.passive && !group.progressive && !lasting.has(lemma)) return 'done'
  const isState = group.head > group.last || stative.has(lemma)
  return setting.title && !isState && !group.progressive ? 'done' : 'ongoing'
}

function judgePast(clause: Clause, setting: Setting): Phase {
  const { group } = clause
  if (!setting.reported || group.perfect) return 'done'
  return group.progressive || group.head > group.last ? 'ongoing' : 'done'
}

/** "has been suspended since Monday" lasts. */
const isLasting = (words: readonly Word[], clause: Clause): boolean =>
  clause.group.progressive ||
  words.slice(clause.first, clause.last + 1).some((word) => word.lower === 'since')

/** Leads that only say how sure it is. */
const seeming = new Set(
  'appear seem believed thought said reported understood known claim profess'.split(' '),
)

/** Modals and leads first, then tense. */
export function judgePhase(words: readonly Word[], clause: Clause, setting: Setting): Phase {
  const { group } = clause
  const leads = group.leads.map((at) => words[at] as Word)
  if (group.modal !== null) return judgeModal(group.modal, group.perfect, clause)
  if (leads.some((lead) => seeming.has(lead.lemma) || seeming.has(lead.lower)))
    return group.perfect ? 'done' : 'ongoing'
  if (leads.some((lead) => continuing.has(lead.lemma)))
    return group.tense === 'past' ? 'done' : 'ongoing'
  if (leads.some((lead) => planning.has(lead.lower) || planning.has(lead.lemma))) return 'planned'
  if (group.kind === 'infinitive' || isToBe(words, clause)) return 'planned'
  if (group.kind === 'participle')
    return (words[group.head] as Word).form === ING ? 'ongoing' : 'done'
  if (group.perfect) return isLasting(words, clause) ? 'ongoing' : 'done'
  return group.tense === 'past' ? judgePast(clause, setting) : judgePresent(words, clause, setting)
}

/** "is to visit", "was to have left", "has yet to open". */
function isToBe(words: readonly Word[], { group }: Clause): boolean {
  const at = words.findIndex((word, place) => place > group.first && word.tag === 'to')
  const before = words[words[at - 1]?.tag === 'adverb' ? at - 2 : at - 1]
  return at > 0 && at < group.last && (before?.tag === 'be' || before?.tag === 'have')
}

function judgeModal(modal: string, perfect: boolean, clause: Clause): Phase {
  if (perfect) return 'done'
  const isAbility = modal === 'can' || modal === 'cannot' || modal === 'ca'
  return isAbility || (modal === 'must' && clause.group.head > clause.group.last)
    ? 'ongoing'
    : 'planned'
}
