// Times of day: clocks, parts of the day, nights.
import type { Clock, DayPart, Meaning } from '../meaning.ts'
import { pieces } from '../pieces/pieces.ts'
import { indexRules, pieceOf, type Rule, rulesOver, type Said } from '../rule.ts'
import { days, shiftDay } from './days.ts'

const rule = rulesOver({ ...pieces, DAYLIKE: pieceOf(indexRules(days)) })

const clock = (said: Said): Meaning => ({
  kind: 'clock',
  clock: said.get<Clock>(said.has('clock') ? 'clock' : 'hour'),
  zone: said.has('zone') && /^(?:gmt|utc|z)$/.test(said.get('zone')) ? 'Z' : '',
  on: said.meaning('daylike'),
})

const dayPart = (said: Said, on: Meaning | null): Meaning => ({
  kind: 'dayPart',
  part: said.get<DayPart>('part'),
  on,
})
const wayDay = (said: Said): Meaning => ({ kind: 'shift', unit: 'D', ...said.way() })
const night = (on: Meaning | null): Meaning => ({ kind: 'dayPart', part: 'NI', on })

/** "the first night" is counted, "the evening news" an attribute; a part of the day wants no name behind it. */
const isPart: Rule['guard'] = (tokens, first, last) => {
  const before = tokens[first - 1]?.lower ?? ''
  const after = tokens[last + 1]
  return (
    /^(?:in|on|by|until|till|during|since|from|throughout|of|for|at|,|into)$/.test(before) &&
    !(
      after !== undefined &&
      /^(?:\p{L}{3,}|-)$/u.test(after.lower) &&
      !/^(?:and|but|when|after|before|while|with|hours|that|the|for|his|her|from|until|was|were|had|has|is|are)$/.test(
        after.lower,
      )
    )
  )
}

const clocks: readonly Rule[] = [
  rule('TIME', 'CLOCK|HOUR', clock),
  rule('TIME', 'CLOCK|HOUR local? time? ,? ZONE?', clock),
  rule(
    'TIME',
    'CLOCK|HOUR local? time? (? ZONE? )? ,? on? DAYLIKE',
    clock,
    (tokens, first, last) => !tokens.slice(first, last).some(({ lower }) => lower === '('),
  ),
  rule('TIME', 'CLOCK|HOUR in the PART', clock),
  rule('TIME', 'NUM=hourly in the morning|afternoon|evening', (said) => {
    const hour = said.number('hourly')
    if (hour < 1 || hour > 12 || !Number.isInteger(hour)) return null
    const isLate = said.get<string>('word') !== 'morning' && hour < 12
    return {
      kind: 'clock',
      clock: { hour: hour + (isLate ? 12 : 0), minute: 0, second: null },
      zone: '',
      on: null,
    }
  }),
  rule('TIME', 'DAYLIKE ,? at? CLOCK|HOUR ZONE?', clock),
]

const parts: readonly Rule[] = [
  rule('TIME', 'tonight', () => night(shiftDay(0))),
  rule('TIME', 'last night', () => night(shiftDay(-1))),
  rule(
    'TIME',
    'overnight',
    () => night(null),
    (tokens, first) => tokens[first - 1]?.lower !== 'the',
  ),
  rule('TIME', 'this PART', (said) => dayPart(said, shiftDay(0))),
  rule(
    'TIME',
    'WAY PART',
    (said) => dayPart(said, wayDay(said)),
    (tokens, first, last) =>
      last > first && !/^(?:current|past|present|last)$/.test(tokens[first]?.lower ?? ''),
  ),
  rule('TIME', 'EARLY? -? PART DAYLIKE', (said) => dayPart(said, said.meaning('daylike'))),
  rule('TIME', 'EARLY DAYLIKE PART', (said) => dayPart(said, said.meaning('daylike'))),
  rule('TIME', 'DAYLIKE EARLY? -? PART', (said) => dayPart(said, said.meaning('daylike'))),
  rule('TIME', "DAYLIKE 's PART", (said) => dayPart(said, said.meaning('daylike'))),
  rule('TIME', 'the? EARLY? PART of|on DAYLIKE', (said) => dayPart(said, said.meaning('daylike'))),
  rule('TIME', 'the early hours of DAYLIKE', (said) => ({
    kind: 'dayPart',
    part: 'MO',
    on: said.meaning('daylike'),
  })),
  rule('TIME', 'the? EARLY PART', (said) => dayPart(said, null), isPart),
  rule('TIME', 'later? the PART', (said) => dayPart(said, null), isPart),
  rule('TIME', 'later this PART', (said) => dayPart(said, shiftDay(0))),
  rule('TIME', 'the? PART before last', (said) => dayPart(said, shiftDay(-2))),
  rule('TIME', 'the? night of|from? DAY=first on|to|into|- DAYLIKE', nights),
  rule('TIME', 'the? night of|from? DAYLIKE=first on|to|into|- DAYLIKE', nights),
]

/** "the night of 4 on 5 March": the first day is short of what the second one says. */
function nights(said: Said): Meaning | null {
  const to = said.meaning('daylike')
  const first = said.get<Meaning | number>('first')
  const from: Meaning | null =
    typeof first !== 'number'
      ? first
      : to?.kind === 'part' && to.unit === 'D'
        ? { ...to, n: first }
        : null
  if (from === null || to === null) return null
  return { kind: 'dayPart', part: 'NI', on: from, nights: to }
}

export const times: readonly Rule[] = [...clocks, ...parts]
