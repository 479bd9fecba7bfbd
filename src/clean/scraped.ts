// What each unit of a scraped text is: told by its words and by where it stands, since its names are gone.
import type { ZoneKind } from '../domain/report.ts'
import { span } from '../domain/span.ts'
import { likeness } from './headline.ts'
import { trimmed, type Unit } from './lines.ts'
import { isCaptionLine, isDateLine, isNameLine, isStrip } from './marks.ts'
import { templateKind } from './phrases.ts'

export interface Sorted {
  readonly unit: Unit
  readonly kind: ZoneKind
}

/** Units at the top among which a title is looked for. */
const titleReach = 6
const titleLength = 250
/** What a unit must share with a given title to be it, where the text does not hold it to the letter. */
const alike = 0.6

/** Sorts the units of a text. `title` is what is said elsewhere to be its title. */
export function sortUnits(lines: readonly Unit[], title?: string): Sorted[] {
  const { units, at } = isolateTitle(lines, title?.trim() ?? '')
  const kinds: ZoneKind[] = units.map((unit, i) => (i === at ? 'title' : roughKind(unit)))
  markTeasers(units, kinds)
  const first = firstBody(units, kinds, at)
  markFurniture(units, kinds, at, first)
  markStandfirst(units, kinds, at, first)
  return units.map((unit, i) => ({ unit, kind: kinds[i] as ZoneKind }))
}

interface Titled {
  readonly units: readonly Unit[]
  /** Index of the title among them; -1 where there is none. */
  readonly at: number
}

/** A title that shares its line with furniture (an issue's number, a date) gets a unit of its own. */
function isolateTitle(lines: readonly Unit[], title: string): Titled {
  const top = lines.slice(0, titleReach)
  const at = title === '' ? -1 : top.findIndex(({ words }) => words.includes(title))
  const line = lines[at]
  if (line === undefined) return { units: lines, at: findTitle(top, title) }
  const start = line.span.start + line.words.indexOf(title)
  const cuts = [line.span.start, start, start + title.length, line.span.end]
  const parts = cuts.slice(1).flatMap((end, i) => cutUnit(line, cuts[i] as number, end))
  const units = [...lines.slice(0, at), ...parts, ...lines.slice(at + 1)]
  return { units, at: units.findIndex((unit) => unit.span.start === start) }
}

function cutUnit(unit: Unit, start: number, end: number): Unit[] {
  const from = start - unit.span.start
  const part = trimmed(unit.words, from, end - unit.span.start)
  if (part === null) return []
  const moved = span(part.start + unit.span.start, part.end + unit.span.start)
  return [{ ...unit, span: moved, words: unit.words.slice(part.start, part.end) }]
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase()

function findTitle(top: readonly Unit[], title: string): number {
  if (title !== '') {
    const wanted = fold(title)
    const near = top.findIndex(
      ({ words }) =>
        words.length < titleLength && (fold(words) === wanted || likeness(words, title) >= alike),
    )
    if (near >= 0) return near
  }
  const first = top.findIndex(({ words }, i) => !isFurniture(words) && !isMasthead(top, i))
  const unit = top[first]
  return unit === undefined || top.length < 2 || !looksLikeTitle(unit.words) ? -1 : first
}

/** `KOZLODUY TODAY` above a line that can be a title. */
function isMasthead(top: readonly Unit[], i: number): boolean {
  const words = top[i]?.words ?? ''
  if (words !== words.toUpperCase() || countWords(words) > 5) return false
  const next = top.slice(i + 1).find((unit) => !isFurniture(unit.words))
  return next !== undefined && looksLikeTitle(next.words) && !isProse(next.words)
}

/** Short, a single sentence at most, and followed by something else. */
const looksLikeTitle = (words: string): boolean =>
  words.length <= titleLength && words.length >= 8 && !/[.!?]["”»]?\s+\S.*[.!]["”»]?$/u.test(words)

const isFurniture = (words: string): boolean =>
  templateKind(words) !== null || isDateLine(words) || isStrip(words)

function roughKind({ words }: Unit): ZoneKind {
  if (isCaptionLine(words)) return 'caption'
  return templateKind(words) === null ? 'body' : 'leftover'
}

const countWords = (words: string): number => words.split(/\s+/).length

const endsSentence = (words: string): boolean => /[.!?…。؟।]["”’»)\]]*$/u.test(words)

/** Prose: what no teaser or line of furniture looks like. */
const isProse = (words: string): boolean => {
  const count = countWords(words.slice(0, 2000))
  return count > 30 || (count >= 9 && /[.…。؟।]["”’»)\]]*$/u.test(words))
}

/** After `Also on the topic:` come headlines of other stories, up to the next prose. */
function markTeasers(units: readonly Unit[], kinds: ZoneKind[]): void {
  let teasing = false
  units.forEach(({ words }, i) => {
    if (kinds[i] === 'leftover') {
      teasing = templateKind(words) === 'related' && (countWords(words) <= 8 || /:$/.test(words))
    } else if (teasing && kinds[i] === 'body' && !isProse(words)) kinds[i] = 'leftover'
    else teasing = false
  })
}

function firstBody(units: readonly Unit[], kinds: readonly ZoneKind[], title: number): number {
  const found = units.findIndex(
    ({ words }, i) => i > title && kinds[i] === 'body' && isProse(words),
  )
  return found < 0 ? units.length : found
}

/** Date lines, section names, bylines: above the body, and strips of links below it. */
function markFurniture(
  units: readonly Unit[],
  kinds: ZoneKind[],
  title: number,
  first: number,
): void {
  const last = units.findLastIndex(({ words }, i) => kinds[i] === 'body' && isProse(words))
  units.forEach(({ words }, i) => {
    if (kinds[i] !== 'body') return
    const above = i < first
    const below = i > last
    if (i < title && !isProse(words)) kinds[i] = 'leftover'
    if (above && (isDateLine(words) || isStrip(words) || isNameLine(words))) kinds[i] = 'leftover'
    if (isRestOfTitle(units, i, title)) kinds[i] = 'leftover'
    if (below && (isStrip(words) || isDateLine(words))) kinds[i] = 'leftover'
  })
}

const isRestOfTitle = (units: readonly Unit[], i: number, title: number): boolean =>
  i === title + 1 &&
  title >= 0 &&
  (units[i]?.span.start ?? 0) - (units[title]?.span.end ?? 0) < 4 &&
  units[i]?.paragraph === units[title]?.paragraph &&
  !isProse(units[i]?.words ?? '') &&
  /^\W/.test(units[i]?.words ?? '')

/** A sentence or two between title and body, set off from it by a byline, a date or a picture, or without a stop. */
function markStandfirst(
  units: readonly Unit[],
  kinds: ZoneKind[],
  title: number,
  first: number,
): void {
  if (title < 0) return
  for (let i = title + 1; i < units.length; i++) {
    const words = units[i]?.words ?? ''
    if (kinds[i] === 'leftover' || kinds[i] === 'caption') continue
    const count = countWords(words.slice(0, 1000))
    if (kinds[i] !== 'body' || count > 45 || count < 4) return
    const setOff = kinds[i + 1] === 'leftover' || kinds[i + 1] === 'caption'
    if (setOff || (i < first && !endsSentence(words))) kinds[i] = 'standfirst'
    return
  }
}
