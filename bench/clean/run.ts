// Does clean find the article, and nothing but the article?
import { decodeBytes } from '../../src/clean/charset.ts'
import { clean } from '../../src/clean/clean.ts'
import { Refusal } from '../../src/domain/fault.ts'
import { type Report, textsOf } from '../../src/domain/report.ts'
import { unpack } from '../archive.ts'
import type { Options, Results } from '../options.ts'
import { readabilityText } from './baseline.ts'
import { holdOut, type Lesson, prepare } from './fit.ts'
import {
  type GoldPage,
  readFundusEvaluation,
  readTrafilaturaEval,
  type Segments,
  type WholeText,
} from './pages.ts'
import { fitOf, meanFit, plainly, tally } from './score.ts'

type Metrics = Record<string, number>

/** A page with what clean and Readability make of it. */
interface Outcome {
  readonly page: GoldPage
  /** Null where clean refuses the page. */
  readonly report: Report | null
  readonly readability: string
}

/**
 * Scores on the archives `fundus_evaluation` and `trafilatura_eval` of `options.data`, with Readability
 * in the same run; on the dev split also with weights that were fitted without the page's site.
 */
export async function run(options: Options): Promise<Results> {
  const { data, split, say } = options
  const news = readFundusEvaluation(await unpack(data, 'fundus_evaluation'))
  const mixed = readTrafilaturaEval(await unpack(data, 'trafilatura_eval'))
  say(`${news.length} news pages, ${mixed.length} mixed pages`)
  const [newsOutcomes, pace] = await cleanAll(news)
  const [mixedOutcomes] = await cleanAll(mixed)
  const metrics: Metrics = {
    ...scoreNews(newsOutcomes),
    'news: pages/s': pace,
    ...scoreMixed(mixedOutcomes),
  }
  if (split === 'dev') {
    say('fitting without the sites that are measured')
    Object.assign(metrics, scoreHeldOut([...news, ...mixed].map(prepare)))
  }
  return { clean: metrics }
}

/** The pace is clean's alone, from bytes to report, in pages a second. */
async function cleanAll(pages: readonly GoldPage[]): Promise<[Outcome[], number]> {
  const reports: (Report | null)[] = []
  const start = performance.now()
  for (const { bytes, address } of pages) {
    const report = clean(bytes, 'text/html', { address }).catch((error: unknown) => {
      if (error instanceof Refusal) return null
      throw error
    })
    reports.push(await report)
  }
  const pace = (1000 * pages.length) / (performance.now() - start)
  const outcomes = pages.map((page, i) => ({
    page,
    report: reports[i] ?? null,
    readability: readabilityText(decodeBytes(page.bytes).text),
  }))
  return [outcomes, pace]
}

const bodyOf = (report: Report | null): string => (report ? textsOf(report, 'body').join('\n') : '')

/** Segments of a standfirst count as the article's, so it is given with the body. */
const storyOf = (report: Report | null): string =>
  report ? [...textsOf(report, 'standfirst'), ...textsOf(report, 'body')].join('\n') : ''

const named = (name: string, { precision, recall, f1 }: ReturnType<typeof meanFit>): Metrics => ({
  [`${name} f1`]: f1,
  [`${name} precision`]: precision,
  [`${name} recall`]: recall,
})

function scoreNews(outcomes: readonly Outcome[]): Metrics {
  const fits = (text: (outcome: Outcome) => string) =>
    meanFit(outcomes.map((each) => fitOf(text(each), each.page.gold as WholeText)))
  return {
    ...named(
      'news: clean',
      fits(({ report }) => bodyOf(report)),
    ),
    ...named(
      'news: Readability',
      fits(({ readability }) => readability),
    ),
  }
}

function scoreMixed(outcomes: readonly Outcome[]): Metrics {
  const scores = (name: string, some: readonly Outcome[]) => {
    const golds = some.map(({ page }) => page.gold as Segments)
    return {
      ...named(
        `${name}: clean`,
        tally(
          some.map(({ report }) => storyOf(report)),
          golds,
        ),
      ),
      ...named(
        `${name}: Readability`,
        tally(
          some.map(({ readability }) => readability),
          golds,
        ),
      ),
    }
  }
  const english = outcomes.filter(({ report }) => report?.language === 'en')
  return {
    ...scores('mixed', outcomes),
    ...scores('mixed, English', english),
    ...scoreFacts(outcomes),
  }
}

/** Titles and days that are right, of the pages whose gold states one. */
function scoreFacts(outcomes: readonly Outcome[]): Metrics {
  const titled = outcomes.filter(({ page }) => page.title !== null)
  const dated = outcomes.filter(({ page }) => page.day !== null)
  const share = (some: readonly Outcome[], isRight: (outcome: Outcome) => boolean) =>
    some.filter(isRight).length / (some.length || 1)
  return {
    'mixed: title right': share(
      titled,
      ({ page, report }) => plainly(report?.title ?? '') === plainly(page.title ?? ''),
    ),
    'mixed: day right': share(
      dated,
      ({ page, report }) => report?.published?.slice(0, 10) === page.day,
    ),
  }
}

function scoreHeldOut(lessons: readonly Lesson[]): Metrics {
  const parts = holdOut(lessons)
  const textOf = (lesson: Lesson, story: boolean) => {
    const { standfirst = [], body = [] } = parts.get(lesson) ?? {}
    const indices = story ? [...standfirst, ...body] : body
    return indices.map((i) => lesson.examined.scene.blocks[i]?.text).join('\n')
  }
  const news = lessons.filter(({ page }) => page.gold.kind === 'text')
  const mixed = lessons.filter(({ page }) => page.gold.kind === 'segments')
  const fits = news.map((lesson) => fitOf(textOf(lesson, false), lesson.page.gold as WholeText))
  const golds = mixed.map(({ page }) => page.gold as Segments)
  return {
    ...named('news, site held out: clean', meanFit(fits)),
    ...named(
      'mixed, site held out: clean',
      tally(
        mixed.map((lesson) => textOf(lesson, true)),
        golds,
      ),
    ),
  }
}
