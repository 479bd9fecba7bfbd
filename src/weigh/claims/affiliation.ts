// Whose word an official's is: the institution that the text names beside them.
import { type Span, span } from '../../domain/span.ts'
import { foldWords } from '../shingles.ts'
import { foldName, isBodyWord, isInstitution, isMedium, isSame, isTelling } from './names.ts'
import { rankOf } from './words.ts'

const role =
  '(?:spokes(?:man|woman|person)|press officer|heads?|directors?|director-general|chair(?:man|woman|person)?|president|chief|executive|managers?|leader|secretary(?:-general)?|representative|minister|mayor|deputy|founder|commander|captain|prefect|governor|rector|dean|editor|holder|boss|official|member|engineer|inspector|prosecutor|judge|ambassador|counsel|lawyer)'
const doing =
  '(?:who|which|that)? ?(?:has |have )?(?:heads?|headed|directs?|chairs?|chaired|presides? over|manages?|leads?|runs?|run|represents?|founded|commands?|edits?|speaks? for|appears? for|works? (?:for|at))'
/** What stands before a name for an office: `spokeswoman for the Harbour Office, `, `its chief engineer `. */
const officeBefore = new RegExp(
  `\\b${role}(?: (?:of|for|at|in|to) [^,.;:!?"“”]{1,60}| [\\p{Ll}-]+)?,?\\s+$`,
  'iu',
)
/** What stands behind a name for an office. */
const officeBehind = new RegExp(`^,? \\(?(?:[^,.;:!?"“”]{0,40}\\b${role}\\b|${doing})`, 'iu')
const link = /^,? (?:of|from|at|for|with) (?:the )?/u
/** In UTF-16 units: how far from a name its office is told. */
const reach = 120
/** How far before an office its body may stand. */
const beside = 30
/** How far back lies what "its" stands for. */
const antecedent = 300
const backward = /\b(?:its|our|the (?:company|firm|institution|organi[sz]ation|organism|body))\b/iu

const definite = /\b(?:the|our|its|this|same) (?:\p{Ll}+ )?(\p{Ll}+)/giu

/** Words that begin with a capital, with the small words that join them: `Chamber of Grain Shippers`. */
const capitals =
  /\p{Lu}[\p{L}\p{M}'’-]+(?:\s+(?:(?:of|for|and|de|du|&)\s+(?:the\s+)?)?\p{Lu}[\p{L}\p{M}'’-]+)*(?: \p{Ll}[\p{Ll}\p{M}]+)?/gu

/** A body that the text names, and where. */
interface Body extends Span {
  readonly name: string
  /** An institution's name tells that it is one; a medium's people speak for it only where the text says so. */
  readonly kind: 'institution' | 'medium' | 'other'
}

/**
 * Each name with the institution that the text puts it in, where it does: `Duarte` with the `Harbour
 * Office` for "the office's spokeswoman, Ana Duarte", and `transit office` with the `Kalvene Transit
 * Office`, for which it is short. Names are given as chains have them.
 */
export function findAffiliations(text: string, names: readonly string[]): Map<string, string> {
  const found = new Map<string, string>()
  const officials = names.filter(
    (name) => isTelling(name) && !isMedium(name) && !isInstitution(name),
  )
  const bodies = bodiesIn(text, officials)
  for (const name of names) {
    const whole = [...bodies.map((body) => body.name), ...officials]
    const full = isTelling(name) ? undefined : whole.find((each) => isShortFor(name, each))
    if (full !== undefined) found.set(name, full)
  }
  for (const name of officials)
    for (const at of mentions(text, name)) {
      const body = bodyBeside(text, at, bodies)
      if (body !== null && !found.has(name) && foldName(body) !== foldName(name))
        found.set(name, body)
    }
  return found
}

/** A body's with some of its words, or a person's last name. */
function isShortFor(name: string, full: string): boolean {
  const [short, long] = [foldName(name), foldName(full)]
  const isFit = short.split(' ').some(isBodyWord) ? isSame(short, long) : long.endsWith(` ${short}`)
  return isFit && short.length < long.length && isTelling(full)
}

/** Names of institutions, and other names of two words and more; those that chains have are cut out. */
function bodiesIn(text: string, officials: readonly string[]): Body[] {
  const bodies: Body[] = []
  const places = officials.flatMap((name) => mentions(text, name))
  for (const { 0: run, index } of text.matchAll(capitals)) {
    const inside = places.filter((at) => at.start < index + run.length && at.end > index)
    const cuts = [
      index,
      ...inside.flatMap(({ start, end }) => [start, end]),
      index + run.length,
    ].sort((a, b) => a - b)
    for (let at = 0; at < cuts.length; at += 2)
      bodies.push(...bodyIn(text, cuts[at] as number, cuts[at + 1] as number))
  }
  return bodies
}

function bodyIn(text: string, from: number, to: number): Body[] {
  const words = [...text.slice(from, to).matchAll(/[^\s]+/gu)].map((word) => ({
    word: word[0],
    start: from + word.index,
  }))
  words.splice(0, words.findLastIndex(({ word }) => isRole.test(word)) + 1)
  while (isIdle(words[0]?.word)) words.shift()
  while (isTail(words.at(-1)?.word)) words.pop()
  const [first, end] = [words[0], words.at(-1)]
  if (first === undefined || end === undefined) return []
  const name = text.slice(first.start, end.start + end.word.length).replace(/['’]s?$/u, '')
  const kind = isMedium(name) ? 'medium' : isInstitution(name) ? 'institution' : 'other'
  if (!/\p{Lu}/u.test(name) || (kind === 'other' && words.length < 2)) return []
  return [{ name, kind, start: first.start, end: first.start + name.length }]
}

/** Words so common that they stand before a name, and in none. */
const isIdle = (word: string | undefined): boolean =>
  word !== undefined && (rankOf(word.toLowerCase()) ?? idleRank) < idleRank
const idleRank = 90

const isTail = (word: string | undefined): boolean =>
  word !== undefined && /^\p{Ll}/u.test(word) && !isBodyWord(word)
const isRole = new RegExp(`^${role}$`, 'iu')

/** Where the name stands, in full or by its last word; at most four times. */
function mentions(text: string, name: string): Span[] {
  const last = name.split(/\s+/).at(-1) as string
  const places: Span[] = []
  for (let at = text.indexOf(last); at >= 0 && places.length < 4; at = text.indexOf(last, at + 1)) {
    const start = at - name.length + last.length
    const isFull = text.slice(Math.max(0, start), at + last.length) === name
    places.push(span(isFull ? start : at, at + last.length))
  }
  return places
}

/** The body that an office beside the name leads to: one behind it first, then before it. */
function bodyBeside(text: string, { start, end }: Span, bodies: readonly Body[]): string | null {
  const after = text.slice(end, end + reach).split(/[.!?](?:\s|$)|\n/u)[0] ?? ''
  const linked = end + (link.exec(after)?.[0].length ?? 0)
  const joined = linked > end && bodies.find((body) => body.start === linked)
  if (joined) return joined.name
  const earlier = bodies.filter((body) => body.end < start && body.kind !== 'medium')
  const lately = (office: string) => {
    const [found] = backward.exec(office) ?? []
    if (found === undefined) return null
    const near = earlier.filter((body) => body.start >= start - antecedent)
    const isFirm = /company|firm/i.test(found)
    return near.findLast((body) => !isFirm || body.kind === 'other')?.name ?? null
  }
  if (officeBehind.test(after)) {
    const office = after.replace(/^,/u, ' ').split(',')[0] as string
    const inside = bodies.find((body) => body.start >= end && body.end <= end + office.length)
    const found = inside?.name ?? meant(office, earlier) ?? lately(office)
    if (found != null) return found
  }
  const before = text
    .slice(Math.max(0, start - antecedent), start)
    .replace(/^[\s\S]*(?:[.!?]["”»]?\s|\n)/u, '')
  const office = officeBefore.exec(before)?.[0]
  if (office === undefined) return null
  const said = before.slice(-office.length - beside)
  const within = (from: number) => earlier.filter((body) => body.start >= from)
  return (
    within(start - office.length).at(-1)?.name ??
    meant(said, earlier) ??
    lately(said) ??
    within(start - before.length).findLast(
      (body) => body.kind === 'institution' || body.end >= start - office.length - 3,
    )?.name ??
    null
  )
}

/** "the office": the last body before whose name has the word. */
function meant(stretch: string, before: readonly Body[]): string | null {
  const kinds = [...stretch.matchAll(definite)]
    .flatMap((each) => foldWords(each[1] as string))
    .filter(isBodyWord)
  const body = before.findLast(({ name }) => foldWords(name).some((word) => kinds.includes(word)))
  return body?.name ?? null
}
