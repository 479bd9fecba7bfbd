// TIMEX3's ways to write lengths of time and what is not known.
import { pad, type Unit } from './calendar.ts'
import type { ClockUnit, Count } from './meaning.ts'

export const isClockUnit = (unit: Unit | ClockUnit): unit is ClockUnit => unit.startsWith('T')

/** "P3D", "PT2H", "PXW"; decades and centuries are counted in years, weekends in days. */
export function lengthValue(unit: Unit | ClockUnit, count: Count): string {
  if (isClockUnit(unit)) return `PT${count ?? 'X'}${unit[1]}`
  if (count === null) return `PX${vagueLetters[unit] ?? unit}`
  const [times, letter] = lengths[unit] ?? [1, unit]
  return `P${countValue(count * times)}${letter}`
}

const vagueLetters: Partial<Record<Unit, string>> = { E: 'E', C: 'C', WE: 'WE' }
const lengths: Partial<Record<Unit, readonly [number, string]>> = {
  E: [10, 'Y'],
  C: [100, 'Y'],
  WE: [2, 'D'],
  H: [6, 'M'],
  S: [3, 'M'],
}

const countValue = (count: number): string => String(Math.round(count * 100) / 100)

/** Half years and the like in whole smaller units: 2.5 years are P2Y6M. */
export function brokenValue(unit: Unit | ClockUnit, count: number): string {
  const whole = Math.floor(count)
  const rest = count - whole
  const smaller: Partial<Record<Unit | ClockUnit, readonly [Unit | ClockUnit, number]>> = {
    Y: ['M', 12],
    TH: ['TM', 60],
    TM: ['TS', 60],
    D: ['TH', 24],
  }
  const [own, times] = smaller[unit] ?? [unit, 0]
  if (rest === 0 || times === 0) return lengthValue(unit, count)
  const part = lengthValue(own, Math.round(rest * times))
  if (whole === 0) return part
  const head = lengthValue(unit, whole)
  return head.startsWith('PT') ? `${head}${part.slice(2)}` : `${head}${part.slice(1)}`
}

/** A time of day: "T17:00", "T09:30Z"; minutes left out where the words have none is still ":00". */
export const clockValue = (
  hour: number,
  minute: number | null,
  second: number | null,
  zone: string,
): string => `T${pad(hour)}:${pad(minute ?? 0)}${second === null ? '' : `:${pad(second)}`}${zone}`

/** What a period of a unit looks like where nothing of it is known. */
export const unknownValue: Readonly<Record<Unit, string>> = {
  D: 'XXXX-XX-XX',
  W: 'XXXX-WXX',
  WE: 'XXXX-WXX-WE',
  M: 'XXXX-XX',
  Q: 'XXXX-QX',
  S: 'XXXX',
  H: 'XXXX-HX',
  Y: 'XXXX',
  E: 'XXX',
  C: 'XX',
}
