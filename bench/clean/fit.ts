// Fits the weights of src/clean, and measures them on sites that were held out.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { type Parts, sortBlocks } from '../../src/clean/article.ts'
import { decodeBytes } from '../../src/clean/charset.ts'
import { Context } from '../../src/clean/context.ts'
import { Analysis, type Features } from '../../src/clean/features.ts'
import { type Examined, examine } from '../../src/clean/html.ts'
import { again, bounded, inherited, logistic } from '../../src/clean/judge.ts'
import { unpack } from '../archive.ts'
import { type Label, labelBlocks } from './labels.ts'
import { fitLogistic, type Row } from './logistic.ts'
import {
  type GoldPage,
  readFundusEvaluation,
  readFundusParsers,
  readTrafilaturaEval,
} from './pages.ts'

/** L2 penalty for each row; anything from 0.00002 to 0.0005 does as well on held-out sites. */
const penalty = 0.0001
const folds = 6
/** A weight nearer to nought than this is left out of the table. */
const least = 0.05

/** A page with all that fitting needs of it. */
export interface Lesson {
  readonly page: GoldPage
  readonly examined: Examined
  readonly analysis: Analysis
  readonly labels: readonly Label[]
  readonly first: readonly Features[]
}

type Table = ReadonlyMap<string, number>

/** What two fitted looks make of a page: how likely each block is. */
export interface Looks {
  readonly first: Table
  readonly second: Table
}

export function prepare(page: GoldPage): Lesson {
  const examined = examine(decodeBytes(page.bytes).text, {})
  const { scene, headline } = examined
  const analysis = new Analysis(scene)
  const labels = labelBlocks(page, scene.blocks, headline?.words ?? '')
  return {
    page,
    examined,
    analysis,
    labels,
    first: scene.blocks.map((_, i) => analysis.featuresOf(i)),
  }
}

/**
 * Blocks weigh by their words, pages alike: the measure is a mean over pages. Where only segments are
 * known each of them weighs as much as a short paragraph.
 */
function weightOf({ page, analysis }: Lesson, i: number): number {
  if (page.gold.kind === 'segments') return 2
  return 0.3 + (30 * ((analysis.views[i]?.words ?? 0) + 2)) / (analysis.total + 100)
}

function rowsOf(lesson: Lesson, features: (i: number) => Pick<Row, 'names' | 'values'>): Row[] {
  return lesson.labels.flatMap((label, i) =>
    label === null ? [] : [{ ...features(i), label, weight: weightOf(lesson, i) }],
  )
}

const sum = (names: Features, table: Table): number =>
  names.reduce((total, name) => total + (table.get(name) ?? 0), 0)

const firstScores = ({ first }: Lesson, table: Table): number[] =>
  first.map((names) => sum(names, table))

const fitFirst = (lessons: readonly Lesson[]): Table =>
  fitLogistic(
    lessons.flatMap((lesson) => rowsOf(lesson, (i) => ({ names: lesson.first[i] as Features }))),
    penalty,
  )

/** Features of the second look, given the scores of the first. */
function secondLook(
  { analysis, first }: Lesson,
  scores: readonly number[],
): (i: number) => Required<Pick<Row, 'names' | 'values'>> {
  const context = new Context(analysis, scores.map(logistic))
  return (i) => ({
    names: [...context.featuresOf(i), ...(first[i] as Features).filter((name) => again.test(name))],
    values: { [inherited]: bounded(scores[i] as number) },
  })
}

/** Which of the folds a site is in; pages of one site are never parted. */
function foldsOf(lessons: readonly Lesson[]): (lesson: Lesson) => number {
  const sites = [...new Set(lessons.map(({ page }) => page.site))].sort()
  const fold = new Map(sites.map((site, i) => [site, i % folds]))
  return ({ page }) => fold.get(page.site) as number
}

/** The second look learns from first scores of pages that the first look has not seen. */
export function fitLooks(lessons: readonly Lesson[]): Looks {
  const fold = foldsOf(lessons)
  const rows: Row[] = []
  for (let k = 0; k < folds; k++) {
    const table = fitFirst(lessons.filter((lesson) => fold(lesson) !== k))
    for (const lesson of lessons.filter((each) => fold(each) === k))
      rows.push(...rowsOf(lesson, secondLook(lesson, firstScores(lesson, table))))
  }
  return { first: fitFirst(lessons), second: fitLogistic(rows, penalty) }
}

export function oddsOf(lesson: Lesson, looks: Looks): number[] {
  const scores = firstScores(lesson, looks.first)
  const features = secondLook(lesson, scores)
  return scores.map((_, i) => {
    const { names, values } = features(i)
    const before = (looks.second.get(inherited) ?? 0) * (values[inherited] as number)
    return logistic(sum(names, looks.second) + before)
  })
}

/** The parts of each page by looks that were fitted without any page of its site. */
export function holdOut(lessons: readonly Lesson[]): Map<Lesson, Parts> {
  const fold = foldsOf(lessons)
  const parts = new Map<Lesson, Parts>()
  for (let k = 0; k < folds; k++) {
    const looks = fitLooks(lessons.filter((lesson) => fold(lesson) !== k))
    for (const lesson of lessons.filter((each) => fold(each) === k))
      parts.set(
        lesson,
        sortBlocks(lesson.examined.scene, lesson.examined.layout, oddsOf(lesson, looks)),
      )
  }
  return parts
}

/** Writes a table of weights as source. */
function write(file: string, name: string, purpose: string, table: Table): void {
  const rows = [...table].filter(([, weight]) => Math.abs(weight) >= least)
  rows.sort(([a], [b]) => (a < b ? -1 : 1))
  const lines = rows.map(
    ([key, weight]) =>
      `  ${/^[a-z]+$/.test(key) ? key : `'${key}'`}: ${Number(weight.toFixed(2))},`,
  )
  const head = `// ${purpose}\n// Fitted by bench/clean/fit.ts, which tells how and on what; not to be edited by hand.`
  writeFileSync(
    path.resolve(import.meta.dirname, '../../src/clean', file),
    `${head}\nimport type { Weights } from './judge.ts'\n\nexport const ${name}: Weights = {\n${lines.join('\n')}\n}\n`,
  )
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: path.resolve(import.meta.dirname, '../../../shared/data') },
      pages: { type: 'string' },
    },
  })
  const pages = [
    ...readFundusEvaluation(await unpack(values.data, 'fundus_evaluation')),
    ...readTrafilaturaEval(await unpack(values.data, 'trafilatura_eval')),
    ...(values.pages === undefined ? [] : readFundusParsers(values.pages)),
  ]
  const { first, second } = fitLooks(pages.map(prepare))
  write('weights-first.ts', 'firstLook', 'Weights of the first look (features.ts).', first)
  write('weights-second.ts', 'secondLook', 'Weights of the second look (context.ts).', second)
}
