// What a report's words stand for: times before it is read, as readers go by them.
import { groundTimes } from '../ground/times/times.ts'
import type { Reader } from '../read/reader.ts'

/** The reader whose times have values and days. */
export const grounded = (reader: Reader): Reader => ({
  ...reader,
  read: (report) => reader.read({ ...report, times: groundTimes(report.text, report.published) }),
})
