// Abbreviations that end in a full stop, by what may follow them.
import { DIGIT, isKind, LETTER, LOWER, UPPER, WORD } from './characters.ts'

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Stand before a name and never end a sentence: titles, ranks, forms of address. */
const beforeName = list(`
  mr mrs ms messrs mx dr drs prof profs rev hon gen lt col maj capt cpt cpl sgt pvt pfc adm vadm radm
  cmdr cdr brig cmdt supt insp det sen sens rep reps gov govs pres amb atty archbp bp msgr ven lic
  mme mlle mm srta sra sr dra dña gral cnel tte pdte sig sigg dott avv ing arch exmo hr dhr mevr drs
  dipl mag mgr mudr judr phdr doc płk ppłk św im ks ul pl ifj özv doç
  им ул пл пр проф акад доц ген полк подполк кап пос дер гр тов св вул акад просп смт`)

/** Stand before a number. */
const beforeNumber = list(`
  no nos nr núm num č čl sz art arts sec secs para p pp pg vol vols fig figs ch chap approx c ca circa
  est cl reg ver abs b d fl rn nn § стр с ст п пп рис табл №`)

const isCount = (next: string): boolean => isKind(next, 0, DIGIT) || monthName.test(next)

/** Join what is on both sides of them. */
const joining = list(
  'eg ie esp vs v cf viz ibid resp incl excl bzw vgl inkl np tzn tj např tzv bijv ps т.е т.к',
)

/** May stand anywhere, at a sentence's end too. */
const open = list(`
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
  inc ltd co corp bros llc plc cos jr esq ave blvd rd st ste mt mts ft pkwy hwy sq apt bldg dept univ
  assn dist intl natl govt admin asst assoc mfg int etc al ed eds trans repr tel ext
  ala ariz ark calif colo conn del fla ill ind kan kans ky mass md mich minn miss mo mont neb nev okla
  ore pa penn tenn tex va vt wash wis wyo alta ont que sask
  oz lb lbs hr hrs min mins km kg cm gal yd yds mph max avg
  mio mrd jh usw ggf evtl geb gest str atd itd itp tys mln mld stb kb cad env
  гг вв руб коп тыс млн млрд трлн тел обл др км кг см мин сек кв`)

/** Of all these the ones that are words as well: abbreviations only when written with a capital. */
const alsoWords = list(`
  mar sat sun mon wed fri mo ill ind miss mass wash ore del pa max min ext ed co int sq mt ark conn tex
  rev hon det ms fr sn pl sig mag doc ing arch sr mme ven hr pres`)

/** Words that open a sentence far more often than they go on in a name after an abbreviation. */
const openers = list(`
  The A An This That These Those He She It They We You I His Her Their Its Our My In On At By From With
  For To Of As But And Or So If When While After Before Since Because Although Though Despite During
  Under There Here Who What Where Why How Not No Yes Some Many Most More All Both Each Every Another
  Other Such Also However Once Until Still Then Now Today Yesterday Meanwhile Earlier Later According
  Last Only Just Even Nobody Everyone Several Two Three Four Five Is Are Was Were Do Does Did Can Could
  Mr Mrs Ms Would Should Has Have Had Please Thanks Let`)

/** Words before a letter or a Roman number that is a mark, not an initial: "Vitamin C.", "War I." */
const marked = list(`
  war part type class phase stage volume chapter act vitamin hepatitis group plan figure table section
  appendix grade category model level exhibit schedule annex option unit block zone point`)

/** Lower-case words before an ordinal number that is written with a full stop: "am 12. Mai". */
const beforeOrdinal = list('der die das dem den des im am vom zum beim bis ab seit jeden und ins')

const monthName = /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/

/** What may stand after "a.m." within a sentence. */
const afterHour =
  /^(?:[A-Z]{2,4}|Eastern|Central|Pacific|Mountain|Greenwich|local|\p{Lu}\p{Ll}+day)$/u

/** The longest word, in UTF-16 units, that is looked at before a full stop. */
const longest = 24

/** Where the word that ends at `end` starts, inner stops and hyphens included. */
function wordStart(text: string, end: number, floor: number): number {
  let start = end
  while (start > floor && end - start < longest) {
    const inner = ".-&'’".includes(text[start - 1] as string) && isKind(text, start - 2, WORD)
    if (!isKind(text, start - 1, WORD) && !inner) break
    start -= 1
  }
  return start
}

function wordAfter(text: string, start: number, ceiling: number): string {
  let end = start
  while (end < ceiling && end - start < longest && isKind(text, end, WORD)) end += 1
  return text.slice(start, end)
}

const isVowelless = (word: string): boolean =>
  /^[A-Za-z][bcdfghjklmnpqrstvwxz]{1,4}$/.test(word) && !/^[aeiouyAEIOUY]/.test(word)

/** One letter, or several of one to three letters parted by stops, as `U.S`, `a.m`, `Ph.D`. */
const isLettered = (word: string): boolean => /^\p{L}{1,3}(?:\.\p{L}{1,3})+$/u.test(word)

/** What a full stop has around it. */
export interface Stop {
  readonly text: string
  /** Where the full stop stands. */
  readonly at: number
  /** Where the sentence before it starts, as far as is known. */
  readonly floor: number
  /** Where the next word starts. */
  readonly next: number
  /** What opens before the next word: a quotation mark, a bracket, nothing. */
  readonly opener: 'quotation' | 'bracket' | null
  readonly ceiling: number
  /** Abbreviations that this text itself shows, in lower case. */
  readonly learned: ReadonlySet<string>
}

/** A letter with a full stop before a capital: an initial, unless it is a mark or the word "I". */
function isInitial(stop: Stop, start: number, word: string, next: string): boolean {
  if (!isKind(stop.text, start, UPPER)) return /\p{Script=Cyrillic}/u.test(word)
  const before = stop.text.slice(Math.max(stop.floor, start - longest), start).trimEnd()
  const last = before.slice(before.lastIndexOf(' ') + 1)
  if (marked.has(last.toLowerCase())) return false
  if (word === 'I' && isKind(last, 0, LOWER)) return false
  return !openers.has(next)
}

/** "1." at a sentence's start, "12." before a month or after an article. */
function isOrdinal(stop: Stop, start: number, word: string): boolean {
  if (word.length > 3) return false
  if (start === stop.floor) return true
  const before = stop.text.slice(Math.max(stop.floor, start - 8), start).trimEnd()
  return word.length < 3 && beforeOrdinal.has(before.slice(before.lastIndexOf(' ') + 1))
}

/** Whether the full stop belongs to an abbreviation, an initial or a number that goes on. */
export function isAbbreviation(stop: Stop): boolean {
  const { text, at, floor, ceiling } = stop
  const start = wordStart(text, at, floor)
  const whole = text.slice(start, at)
  const word = whole.slice(whole.lastIndexOf('-') + 1)
  if (word === '') return false
  const next = wordAfter(text, stop.next, ceiling)
  if (!isKind(word, 0, LETTER)) return isKind(word, 0, DIGIT) && isOrdinal(stop, start, word)
  if (joining.has(whole.toLowerCase().replaceAll('.', ''))) return true
  if (word.length === 1) {
    if (start === floor && isKind(text, start, UPPER)) return true
    return isInitial(stop, start, word, next) || (beforeNumber.has(word) && isCount(next))
  }
  return isListed(word, next, stop)
}

/** An abbreviation in brackets ends no sentence: "(4 p.m. Lima time)". */
function isInBracket({ text, at, floor }: Stop): boolean {
  const before = text.slice(Math.max(floor, at - bracketReach), at)
  return before.lastIndexOf('(') > before.lastIndexOf(')')
}

/** In UTF-16 units: brackets that opened longer ago are likely never closed. */
const bracketReach = 60

function isListed(word: string, next: string, stop: Stop): boolean {
  const lower = word.toLowerCase()
  if (beforeNumber.has(lower)) return isKind(next, 0, DIGIT)
  const isPlainWord = word === lower && alsoWords.has(lower)
  if (beforeName.has(lower) && !isPlainWord) return true
  if (stop.opener === 'quotation') return false
  const mayGoOn = (open.has(lower) && !isPlainWord) || stop.learned.has(lower) || looksShort(word)
  if (mayGoOn && (stop.opener === 'bracket' || isInBracket(stop))) return true
  if (lower === 'a.m' || lower === 'p.m') return afterHour.test(next)
  return mayGoOn && lower !== 'etc' && !openers.has(next)
}

const looksShort = (word: string): boolean => isLettered(word) || isVowelless(word)

/** Whether a word with a full stop is an abbreviation wherever it stands, as `U.S`, `Inc`, `Gen`. */
export function isAbbreviated(word: string): boolean {
  const last = word.slice(word.lastIndexOf('-') + 1)
  const lower = last.toLowerCase()
  if (last === lower && alsoWords.has(lower)) return false
  return beforeName.has(lower) || open.has(lower) || joining.has(lower) || looksShort(last)
}

/** Whether a word with a full stop announces a number, as `No`, `pp`. */
export const isCounted = (word: string): boolean => beforeNumber.has(word.toLowerCase())
