// Which language a text is in: what the page says, checked against the words.
import { eld } from 'eld/extrasmall'

/** Units of text that are looked at; more does not change the answer. */
const looked = 2000
/** Letters from which the words outweigh the label, and below which they say nothing. */
const enough = 200
const least = 20

/** A BCP 47 language, as `en`; null where neither label nor words tell. `label` is the page's own. */
export function findLanguage(text: string, label: string | null): string | null {
  const stated = primary(label)
  const sample = text.slice(0, looked)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  if (letters < least) return stated
  const guess = eld.detect(sample)
  const heard = guess.language === '' ? null : guess.language
  if (heard === null || heard === stated) return stated ?? heard
  if (stated === null) return letters >= enough || guess.isReliable() ? heard : null
  return letters >= enough && guess.isReliable() ? heard : stated
}

function primary(label: string | null): string | null {
  const found = /^\s*([a-z]{2,3})(?:[-_]|\s*$)/i.exec(label ?? '')?.[1]?.toLowerCase()
  return found === undefined || found === 'und' || found === 'mul' ? null : found
}
