// Where a report names another's outlet.
import type { Weighable } from '../../domain/weighing.ts'
import { longestName, longestText } from '../settings.ts'
import type { Passage, Portrait } from './portrait.ts'
import { tokensOf } from './tokens.ts'
import { bodyWords, cuesAfter, cuesBefore, mediaWords } from './words.ts'

/** An outlet's name as other texts may write it. */
export interface OutletName {
  /** Its words, folded, without articles and prepositions. */
  readonly words: ReadonlySet<string>
  /** Of these the ones that are not what many outlets are called. */
  readonly own: ReadonlySet<string>
  /** Initials, three and more, in capitals. */
  readonly initials: string | null
  /** Whether it is a body that speaks for itself, and not a medium. */
  readonly isBody: boolean
}

export function outletName(outlet: string): OutletName {
  const all = tokensOf(outlet, { start: 0, end: Math.min(outlet.length, longestText) })
  const tokens = all.slice(0, longestName)
  const words = tokens.map(({ word }) => word.form).filter((form) => !articles.has(form))
  const initials = tokens
    .map(({ start }) => outlet[start] as string)
    .filter((letter) => /\p{Lu}/u.test(letter))
    .join('')
  const isMedium = words.some((word) => mediaWords.has(word))
  return {
    words: new Set(words),
    own: new Set(words.filter((word) => !mediaWords.has(word) && !bodyWords.has(word))),
    initials: initials.length < 3 ? null : initials,
    isBody: !isMedium && words.some((word) => bodyWords.has(word)),
  }
}

const articles = new Set('the a of and for in on at to de la le el les des del'.split(' '))

/** A place where a report names an outlet. */
export interface Credit {
  /** The passage; null where it stands for the whole report, as a byline and a link do. */
  readonly passage: number | null
  /** Where the name stands; null outside the text. */
  readonly span: { readonly start: number; readonly end: number } | null
  /** The share of the name's words that stand there; 1 for initials and links. */
  readonly share: number
  /** Whether the words beside it make it a source. */
  readonly cued: boolean
}

/** Every passage that names the parent's outlet, and what stands outside the text. */
export function findCredits(child: Portrait, parent: Weighable): Credit[] {
  const { outlet } = parent
  const own = child.report.outlet
  if (outlet === null || outlet === own) return []
  const name = outletName(outlet)
  const inText = child.passages.flatMap((passage, at) => creditIn(passage, at, name, child) ?? [])
  return outside(child.report, parent, name) ? [{ ...whole }, ...inText] : inText
}

const whole: Credit = { passage: null, span: null, share: 1, cued: true }

function creditIn(passage: Passage, at: number, name: OutletName, { report }: Portrait) {
  const { tokens } = passage
  let best: Credit | null = null
  for (const [from, token] of tokens.entries()) {
    if (report.text.slice(token.start, token.end) === name.initials)
      return creditOf(passage, at, 1, from, from)
    if (!name.words.has(token.word.form)) continue
    const found = new Set([token.word.form])
    let to = from
    for (let next = from + 1; next < from + name.words.size + 2; next += 1) {
      const form = tokens[next]?.word.form
      if (form === undefined || !name.words.has(form)) continue
      found.add(form)
      to = next
    }
    const share = found.size / name.words.size
    const tells = share === 1 || [...found].some((form) => name.own.has(form))
    if (tells && share > (best?.share ?? 0)) best = creditOf(passage, at, share, from, to)
  }
  return best
}

/** A line with an outlet's name and nothing else to say stands for the whole report. */
function creditOf(
  { tokens, weight }: Passage,
  at: number,
  share: number,
  from: number,
  to: number,
): Credit {
  const named = tokens.slice(from, to + 1)
  const rest = weight - named.reduce((sum, token) => sum + token.weight, 0)
  const cued =
    tokens
      .slice(Math.max(0, from - cueReach), from)
      .some(({ word }) => cuesBefore.has(word.form)) ||
    tokens.slice(to + 1, to + 1 + cueReach).some(({ word }) => cuesAfter.has(word.form))
  const span = { start: named[0]?.start as number, end: named.at(-1)?.end as number }
  return { passage: rest < 1 ? null : at, span, share, cued }
}

/** A cue stands at most so many words from the name. */
const cueReach = 3

/** A byline or an agency's credit outside the text, and links. */
function outside(child: Weighable, parent: Weighable, name: OutletName): boolean {
  const addresses = [parent.address, parent.canonical].filter((address) => address != null)
  const linked = [child.canonical, ...(child.links ?? []).map(({ address }) => address)]
  if (addresses.some((address) => linked.includes(address))) return true
  const line = [child.byline, child.agency].filter((words) => words != null).join(' ')
  const forms = new Set(tokensOf(line, { start: 0, end: line.length }).map(({ word }) => word.form))
  return name.words.size > 0 && [...name.words].every((word) => forms.has(word))
}
