// Whose word an official's is: the institution that the text names beside them.
import { foldWords } from '../shingles.ts'
import { foldName, isInstitution } from './names.ts'

const roles =
  /\b(?:spokes(?:man|woman|person)|heads?|headed|directors?|directs|director-general|chairs?|chaired|chair(?:man|woman|person)|president|presides|chief|executive|managers?|manages|managing|runs|leads|leader|secretary(?:-general)?|represents|representative|minister|mayor|deputy|founder|founded|commands?|commander|captain|prefect|governor|rector|dean|editor|edits|holder|boss|speaks for|appears for|press officer|official|member|engineer|inspector|prosecutor|judge|ambassador|counsel|lawyer|secretary)\b/iu
const link = /^(?:,? (?:of|from|at|for|with)\b|['’]s\b)/u
/** In UTF-16 units: how far from a name its office is told. */
const reach = 90
/** How far back lies what "its" and "the company" stand for. */
const antecedent = 260

/**
 * Each name with the institution that the text puts it in, where it does: `Rompas` with the `Corrections
 * Office` for "the office's spokeswoman, Meity Rompas". Names are given as chains have them.
 */
export function findAffiliations(text: string, names: readonly string[]): Map<string, string> {
  const bodies = names.filter(isInstitution)
  const found = new Map<string, string>()
  for (const name of names) {
    if (bodies.includes(name) || bodies.length === 0) continue
    const body = mentions(text, name)
      .map((at) => bodyBeside(text, at, name, bodies))
      .find((each) => each !== null)
    if (body != null) found.set(name, body)
  }
  return found
}

/** Where the name's last word stands, at most four times. */
function mentions(text: string, name: string): number[] {
  const last = name.split(/\s+/).at(-1) as string
  const places: number[] = []
  for (let at = text.indexOf(last); at >= 0 && places.length < 4; at = text.indexOf(last, at + 1))
    places.push(at)
  return places
}

function bodyBeside(
  text: string,
  at: number,
  name: string,
  bodies: readonly string[],
): string | null {
  const last = name.split(/\s+/).at(-1) as string
  const start = Math.max(0, at - name.length + last.length)
  const before = text.slice(Math.max(0, start - reach), start).replace(/^[\s\S]*[.!?]["”»]?\s/u, '')
  const after =
    text.slice(at + last.length, at + last.length + reach).split(/[.!?](?:\s|$)/u)[0] ?? ''
  if (!roles.test(before) && !roles.test(after) && !link.test(after)) return null
  return (
    mostNamed(`${before} ${after}`, bodies) ??
    mostNamed(text.slice(Math.max(0, start - antecedent), start), bodies)
  )
}

/** The body most of whose words the stretch has; at least a half of one's telling words. */
function mostNamed(stretch: string, bodies: readonly string[]): string | null {
  const words = new Set(foldWords(stretch))
  let best: string | null = null
  let most = 0
  for (const body of bodies) {
    const own = foldName(body)
      .split(' ')
      .filter((word) => word.length > 3)
    const share = own.filter((word) => words.has(word)).length / (own.length || 1)
    if (share > most) [best, most] = [body, share]
  }
  return best
}
