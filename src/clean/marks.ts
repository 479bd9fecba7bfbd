// Marks by which single lines of scraped text give themselves away.
import { readDate } from './dates.ts'
import { templateKind } from './phrases.ts'

const countWords = (words: string): number => words.split(/\s+/).length

const endsSentence = (words: string): boolean => /[^.][.!?…]["”’»)\]]*$/u.test(words)

/** Longest line that is looked at. */
const longest = 300

/** `Society | 22.04.2024 11:10`, `Porto, 10 February 2023`: a date, and little else. */
export function isDateLine(words: string): boolean {
  if (words.length > 120 || endsSentence(words.replace(/(?:\d|\bmin)\.$/, ''))) return false
  const rest = words.replace(/\d{1,4}/g, '').match(/\p{L}+/gu)?.length ?? 0
  return (
    rest <= 9 &&
    /\d/.test(words) &&
    readDate(words) !== null &&
    !/[,:]\s\p{Ll}+\s\p{Ll}+\s\p{Ll}+/u.test(words)
  )
}

/** `Tide table | Temple fairs | Lost and found`, `Home > Coast > Ports`: names of pages side by side. */
export function isStrip(words: string): boolean {
  if (words.length > longest) return false
  const parts = words.split(/\s*[|·•/]\s+|\s+[|·•/>»›]\s*/u).filter((part) => part !== '')
  if (parts.length < 2) return false
  const most = Math.max(...parts.map(countWords))
  return !endsSentence(words) && (parts.length > 2 ? most <= 8 : most <= 6)
}

/** `Ana Duarte, Porto`: nothing but names. */
export function isNameLine(words: string): boolean {
  if (words.length > 60 || /[.!?:;]$/.test(words)) return false
  const parts = words.split(/[\s,/]+/)
  return (
    parts.length >= 2 &&
    parts.length <= 6 &&
    parts.every((part) => /^\p{Lu}[\p{L}.'’-]*$/u.test(part)) &&
    words !== words.toUpperCase()
  )
}

/** Says what a picture shows; a line that only names whose picture it is, is none. */
export function isCaptionLine(words: string): boolean {
  if (words.length > longest || countWords(words) < 5) return false
  if (
    /(?:[/|(–—-]\s?|[.,]\s)(?:photos?|pictures?|images?|foto|фото)(?:\s?[:/|]?\s?[\p{L}\d\s.,'’/&-]{0,60})?\)?\.?$/iu.test(
      words,
    )
  )
    return true
  if (/^(?:in the (?:photo|picture)|pictured|photo|picture|fig(?:ure)?\.? \d)/iu.test(words))
    return countWords(words) >= 8
  return templateKind(words) === 'credit' && countWords(words) >= 9
}
