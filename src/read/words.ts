// What a written word falls into: its clitics, the parts around its hyphens, a number and its unit.
import { DIGIT, isKind, LETTER } from './characters.ts'

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** First parts that keep their hyphen, as in "anti-tank"; others part, as in "state - owned". */
const prefixes = list(`
  a anti ante arch bi bio co counter cross cyber de dis e eco electro ex extra geo hyper infra inter
  intra macro mega meta micro mid mini mis multi narco neo non omni over pan para peri petro post pre
  pro proto pseudo psycho quasi re semi socio sub super supra techno tele trans tri ultra un under uni
  vice`)
/** Last parts that keep their hyphen. */
const suffixes = list('esque fold fest gate ish itis less like o most wise')
/** Units that part from the number before them. */
const units = list('am pm a.m p.m a.m. p.m. mm cm km kg mg ml ft lb lbs oz bn mn m k b x mph kw mw')
/** Words that stand for two, by the length of the first. */
const fused = new Map(
  Object.entries({
    cannot: 3,
    gonna: 3,
    wanna: 3,
    gotta: 3,
    lemme: 3,
    outta: 3,
    dont: 2,
    didnt: 3,
    doesnt: 4,
    isnt: 2,
    wasnt: 3,
    arent: 3,
    werent: 4,
    havent: 4,
    hasnt: 3,
    hadnt: 3,
    couldnt: 5,
    wouldnt: 5,
    shouldnt: 6,
    cant: 2,
    im: 1,
    ive: 1,
    thats: 4,
  }),
)
const apostrophes = "'’ʼ"
const hyphens = '-‐‑'

/** Where a clitic at the end of the word starts; `end` where there is none. */
function cliticStart(text: string, start: number, end: number): number {
  for (let at = end - 1; at > start && end - at <= 3; at -= 1) {
    if (!apostrophes.includes(text[at] as string)) continue
    const tail = text.slice(at + 1, end).toLowerCase()
    if (tail === 't' && (text[at - 1] === 'n' || text[at - 1] === 'N') && at - 1 > start)
      return at - 1
    return ['s', 'm', 'd', 're', 've', 'll'].includes(tail) ? at : end
  }
  return end
}

const isNumberGroup = /^(?:(?:\d{1,3}-)?(?:\d{3,}-)+\d{3,}|\d{4}-\d\d-\d\d)$/

/** Past the part of a hyphenated word that starts at `start`; a kept hyphen does not end it. */
function partEnd(text: string, start: number, end: number): number {
  for (let at = start + 1; at < end; at += 1) {
    if (!hyphens.includes(text[at] as string)) continue
    if (at - start <= 6 && prefixes.has(text.slice(start, at).toLowerCase())) continue
    if (end - at <= 6 && suffixes.has(text.slice(at + 1, end).toLowerCase())) continue
    return at
  }
  return end
}

/** Where the digits before a unit end; `end` where the word is not a number with its unit. */
function unitStart(text: string, start: number, end: number): number {
  if (!isKind(text, start, DIGIT) || isKind(text, end - 1, DIGIT)) return end
  let at = end
  while (end - at < 5 && !isKind(text, at - 1, DIGIT)) at -= 1
  return units.has(text.slice(at, end).toLowerCase()) ? at : end
}

/** The ends of the tokens that a hyphenless part falls into, the last of them `end`. */
function partCuts(text: string, start: number, end: number): number[] {
  if (isKind(text, start, DIGIT)) {
    const cut = unitStart(text, start, end)
    if (cut < end) return [cut, end]
  }
  const clitic = cliticStart(text, start, end)
  if (clitic > start && clitic < end) return [...partCuts(text, start, clitic), end]
  const first = end - start <= 8 ? fused.get(text.slice(start, end).toLowerCase()) : undefined
  return first === undefined ? [end] : [start + first, end]
}

const isPlain = (text: string, start: number, end: number): boolean => {
  for (let at = start; at < end; at += 1) if (!isKind(text, at, LETTER)) return false
  return true
}

/**
 * The ends of the tokens that the word from `start` to `end` falls into, in order, the last of them
 * `end`. The word holds no white space.
 */
export function cutWord(text: string, start: number, end: number): number[] {
  if (isPlain(text, start, end)) return partCuts(text, start, end)
  if (
    isKind(text, start, DIGIT) &&
    isNumberGroup.test(text.slice(start, Math.min(end, start + 40)))
  )
    return [end]
  const cuts: number[] = []
  let at = start
  while (at < end) {
    const stop = partEnd(text, at, end)
    cuts.push(...partCuts(text, at, stop))
    if (stop < end) cuts.push(stop + 1)
    at = stop + 1
  }
  return cuts
}
