// Edited copies of real articles, in any number: sentences dropped, moved or replaced by others' sentences.
import { zoneGiven } from '../../src/clean/clean.ts'
import type { ReportId } from '../../src/domain/id.ts'
import { words } from '../../src/domain/span.ts'
import type { Weighable } from '../../src/domain/weighing.ts'
import { Portrait } from '../../src/weigh/lineage/portrait.ts'
import { numbers } from '../random.ts'

export interface Edit {
  readonly report: Weighable
  /** What it was made of. */
  readonly parent: ReportId
}

/** Edits are published a minute apart. */
const firstEdit = Date.UTC(2024, 0, 2)

/** The share of an original's sentences that an edit touches. */
const touched = { least: 0.1, most: 0.5 }

export const originalOf = (id: string, text: string): Weighable => ({
  ...zoneGiven({ text, published: '2024-01-01' }),
  id: id as ReportId,
  statements: [],
})

/** `count` edits, of one original after another, the same in every run. */
export function* makeEdits(originals: readonly Weighable[], count: number): Generator<Edit> {
  const random = numbers(1)
  const sentences = originals.map((original) =>
    new Portrait(original).passages.map(({ span }) => words(original.text, span)),
  )
  const any = <Thing>(list: readonly Thing[]): Thing =>
    list[Math.floor(random() * list.length)] as Thing
  for (let at = 0; at < count; at += 1) {
    const original = originals[at % originals.length] as Weighable
    const text = [...(sentences[at % originals.length] as string[])]
    const share = touched.least + random() * (touched.most - touched.least)
    for (let left = Math.ceil(text.length * share); left > 0; left -= 1) {
      const place = Math.floor(random() * text.length)
      const act = random()
      if (act < 1 / 3) text.splice(place, 1)
      else if (act < 2 / 3)
        text.splice(Math.floor(random() * text.length), 0, ...text.splice(place, 1))
      else text[place] = any(any(sentences))
    }
    const id = `edit${at}`
    const published = new Date(firstEdit + at * 60_000).toISOString()
    const report = {
      ...zoneGiven({ text: text.join('\n\n'), published }),
      id: id as ReportId,
    }
    yield { report: { ...report, statements: [] }, parent: original.id }
  }
}
