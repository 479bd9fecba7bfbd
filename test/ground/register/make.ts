// Reports in words, for tests of grounding: names stand in [brackets], sources in [brackets!].
import { zoneGiven } from '../../../src/clean/clean.ts'
import type { ReportId } from '../../../src/domain/id.ts'
import type { Name, NameKind } from '../../../src/domain/reading.ts'
import type { Grounding } from '../../../src/domain/register.ts'
import { words } from '../../../src/domain/span.ts'
import type { Statement } from '../../../src/domain/statement.ts'
import type { MemoryReports } from '../../../src/ground/register/memory.ts'
import { registrar } from '../../../src/ground/register/registrar.ts'

/** `[person:Ada Lum!]` is a person's name who says something; without a kind it is an organization. */
const mark = /\[(?:(\w+):)?([^\]!]+)(!?)\]/g

export interface Grounded {
  /** `surface -> canonical name (rule)`, once each. */
  readonly said: readonly string[]
  readonly grounding: Grounding
}

let count = 0

/** Grounds a marked text, and keeps it for those that come after. */
export async function ground(register: MemoryReports, marked: string): Promise<Grounded> {
  const names: Name[] = []
  const statements: Statement[] = []
  let text = ''
  let last = 0
  for (const match of marked.matchAll(mark)) {
    const [whole, kind = 'organization', name = '', speaks] = match
    text += marked.slice(last, match.index)
    const span = { start: text.length, end: text.length + name.length }
    text += name
    last = match.index + whole.length
    names.push({ span, kind: kind as NameKind })
    if (speaks === '!') statements.push({ chain: [{ name, span, cue: null }] } as never)
  }
  text += marked.slice(last)
  count += 1
  const id = `r${count}` as ReportId
  const report = { ...zoneGiven({ text }), id }
  const grounding = await registrar.ground(report, { names, statements }, register)
  register.keep(id, text, grounding)
  const said = grounding.namings.map(
    ({ span, name, rule }) => `${words(text, span)} -> ${name} (${rule})`,
  )
  return { said: [...new Set(said)], grounding }
}
