// The figures that are asked for, out of what the stories' scorer gives.

interface Measure {
  readonly value?: number | null
  readonly f1?: number | null
  readonly count?: number
}
/** Section to row to measure, as `score.py --json` prints it. */
export type Score = Readonly<Record<string, Readonly<Record<string, Measure>>>>

/** Name, section, row; the floor and the aim of each are in the README. */
const asked: readonly (readonly [name: string, section: string, row: string])[] = [
  ['false corroboration', 'claims', 'FALSE CORROBORATION'],
  ['missed corroboration', 'claims', 'MISSED CORROBORATION'],
  ['independent exact', 'claims', 'independent, exact'],
  ['independent exact where two or more', 'claims', 'independent, exact where >= 2'],
  ['unknown exact', 'claims', 'unknown, exact'],
  ['unknown exact where one or more', 'claims', 'unknown, exact where >= 1'],
  ['foreign statements', 'contamination', 'foreign statements'],
  ['same claim, CoNLL F1', 'grouping', 'CoNLL'],
  ['lineage edges F1', 'lineage', 'edges'],
  ['cross-story edges', 'lineage', 'cross-story edges'],
  ['denial reaches claim F1', 'denials', 'denial reaches claim'],
  ['denial kind right', 'denials', 'kind'],
  ['drift macro F1', 'drift', 'macro F1'],
  ['world clock macro F1', 'claims', 'world, macro F1'],
  ['knowledge clock macro F1', 'claims', 'knowledge, macro F1'],
]

/** A figure that the stories ask nothing of is left out. */
export const figuresOf = (score: Score): Record<string, number> =>
  Object.fromEntries(
    asked.flatMap(([name, section, row]) => {
      const measure = score[section]?.[row]
      const value = measure?.value ?? measure?.f1 ?? measure?.count
      return value == null ? [] : [[name, value]]
    }),
  )
