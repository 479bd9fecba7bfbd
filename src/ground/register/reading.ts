// Grounds the names of a report that no ledger holds: within itself, and against the seed.
import type { ReportId } from '../../domain/id.ts'
import type { Reading } from '../../domain/reading.ts'
import { groundStatements } from '../../domain/register.ts'
import type { Report } from '../../domain/report.ts'
import { MemoryReports } from './memory.ts'
import { registrar } from './registrar.ts'

/** The reading with what its names and sources stand for. */
export async function groundReading(report: Report, reading: Reading): Promise<Reading> {
  const alone = new MemoryReports()
  const grounding = await registrar.ground({ ...report, id: '' as ReportId }, reading, alone)
  const entities = new Map(grounding.namings.map(({ span, name }) => [span.start, name]))
  return {
    ...reading,
    names: reading.names.map((name) => {
      const entity = entities.get(name.span.start)
      return entity === undefined ? name : { ...name, entity }
    }),
    statements: groundStatements(reading.statements, grounding),
  }
}
