// Whose word an official's is: the institution that the text names beside them.
import { type Span, span } from '../../domain/span.ts'
import { foldWords } from '../shingles.ts'
import { isBodyWord, isInstitution, isMedium } from './names.ts'

const roles =
  /\b(?:spokes(?:man|woman|person)|heads?|headed|directors?|directs|director-general|chairs?|chaired|chair(?:man|woman|person)|president|presides|chief|executive|managers?|manages|managing|runs|leads|leader|secretary(?:-general)?|represents|representative|minister|mayor|deputy|founder|founded|commands?|commander|captain|prefect|governor|rector|dean|editor|edits|holder|boss|speaks for|appears for|press officer|official|member|engineer|inspector|prosecutor|judge|ambassador|counsel|lawyer|secretary)\b/iu
const link = /^,? (?:of|from|at|for|with)\b|^['’]s\b/u
/** In UTF-16 units: how far from a name its office is told. */
const reach = 90
/** How far back lies what "its" stands for. */
const antecedent = 260
const backward =
  /\b(?:its|our|the (?:company|firm|institution|organi[sz]ation|organism|body|operator))\b/iu

/** Words that begin with a capital, with the small words that join them: `Chamber of Grain Shippers`. */
const capitals =
  /\p{Lu}[\p{L}\p{M}'’-]+(?:\s+(?:(?:of|for|and|de|du|&)\s+(?:the\s+)?)?\p{Lu}[\p{L}\p{M}'’-]+)*/gu

/** A body that the text names, and where. */
interface Body {
  readonly name: string
  readonly start: number
  readonly end: number
}

/**
 * Each name with the institution that the text puts it in, where it does: `Duarte` with the `Harbour
 * Office` for "the office's spokeswoman, Ana Duarte". Names are given as chains have them.
 */
export function findAffiliations(text: string, names: readonly string[]): Map<string, string> {
  const known = names.filter((name) => !isMedium(name))
  const bodies = bodiesIn(text)
  const found = new Map<string, string>()
  for (const name of known) {
    if (isInstitution(name)) continue
    const others = [
      ...bodies,
      ...known.flatMap((other) => (other === name ? [] : companiesIn(text, other))),
    ]
    for (const at of mentions(text, name)) {
      const body = bodyBeside(text, at, others)
      if (body !== null && !found.has(name)) found.set(name, body)
    }
  }
  return found
}

const bodiesIn = (text: string): Body[] =>
  [...text.matchAll(capitals)].flatMap(({ 0: name, index }) =>
    isInstitution(name) ? [{ name, start: index, end: index + name.length }] : [],
  )

/** A name that does not tell that it is a body's is one where it stands behind such a preposition. */
function companiesIn(text: string, name: string): Body[] {
  if (isInstitution(name)) return []
  return mentions(text, name).flatMap(({ start, end }) =>
    /\b(?:of|for|from|at|runs|heads|leads|chairs) (?:the )?$/u.test(
      text.slice(Math.max(0, start - 14), start),
    )
      ? [{ name, start, end }]
      : [],
  )
}

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

/** The body that a role beside the name leads to: one behind it first, then before it, then what "its" means. */
function bodyBeside(text: string, { start, end }: Span, bodies: readonly Body[]): string | null {
  const after = text.slice(end, end + reach).split(/[.!?](?:\s|$)/u)[0] ?? ''
  const before = text.slice(Math.max(0, start - reach), start).replace(/^[\s\S]*[.!?]["”»]?\s/u, '')
  if (!roles.test(before) && !roles.test(after) && !link.test(after)) return null
  const within = (from: number, to: number) =>
    bodies.filter((body) => body.start >= from && body.end <= to)
  const far = within(start - antecedent, start)
  const behind =
    roles.test(after) || link.test(after) ? within(end, end + after.length)[0] : undefined
  return (
    behind?.name ??
    meant(after, far) ??
    within(start - before.length, start).at(-1)?.name ??
    meant(before, far) ??
    (backward.test(`${before} ${after}`) ? (far.at(-1)?.name ?? null) : null)
  )
}

/** "the office": the last body before whose name has the word. */
function meant(stretch: string, before: readonly Body[]): string | null {
  const kinds = foldWords(stretch).filter(isBodyWord)
  const body = before.findLast(({ name }) => foldWords(name).some((word) => kinds.includes(word)))
  return body?.name ?? null
}
