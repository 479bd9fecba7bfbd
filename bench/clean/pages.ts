// The pages that clean is measured on, with what people say their articles are.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'

/** The article paragraph by paragraph; what stands in `optional` may be given or not. */
export interface WholeText {
  readonly kind: 'text'
  readonly paragraphs: readonly string[]
  readonly optional: readonly string[]
  /** Gold that a program took from the page leaves out lists and tables: blocks inside them are not judged. */
  readonly bare: boolean
}

/** Stretches that belong to the article and stretches that do not. */
export interface Segments {
  readonly kind: 'segments'
  readonly with: readonly string[]
  readonly without: readonly string[]
}

export interface GoldPage {
  readonly id: string
  /** The registrable part of its host: pages of one site are held out together. */
  readonly site: string
  readonly address: string
  readonly bytes: Uint8Array
  readonly gold: WholeText | Segments
  readonly title: string | null
  /** An ISO day. */
  readonly day: string | null
}

const readBytes = (file: string): Uint8Array => {
  const bytes = readFileSync(file)
  return file.endsWith('.gz') ? gunzipSync(bytes) : bytes
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))

function siteOf(address: string): string {
  const parts = new URL(address).hostname.split('.')
  const wide = /^(?:co|com|org|net|gov|ac)$/.test(parts.at(-2) ?? '')
  return parts.slice(wide ? -3 : -2).join('.')
}

/** The evaluation set of Fundus: `[in brackets]` are the paragraphs that may be given or not. */
export function readFundusEvaluation(folder: string): GoldPage[] {
  const dataset = path.join(folder, 'fundus_evaluation', 'dataset')
  type Row = { readonly url: string; readonly body: readonly string[] }
  const truth = readJson(path.join(dataset, 'ground_truth.json')) as Record<string, Row>
  const isOptional = (paragraph: string) => /^\s*\[.*\]\s*$/s.test(paragraph)
  return Object.entries(truth).map(([id, { url, body }]) => ({
    id,
    site: siteOf(url),
    address: url,
    bytes: readBytes(path.join(dataset, 'html', id)),
    gold: {
      kind: 'text',
      paragraphs: body.filter((paragraph) => !isOptional(paragraph)),
      optional: body.filter(isOptional).map((paragraph) => paragraph.trim().slice(1, -1)),
      bare: false,
    },
    title: null,
    day: null,
  }))
}

/** The evaluation set of Trafilatura, as far as its pages are there. */
export function readTrafilaturaEval(folder: string): GoldPage[] {
  const tests = path.join(folder, 'trafilatura_eval', 'tests')
  interface Row {
    readonly file: string
    readonly with: readonly string[]
    readonly without: readonly string[]
    readonly title?: string
    readonly date?: string
  }
  const rows = readJson(path.join(tests, 'evaldata.json')) as Record<string, Row>
  return Object.entries(rows).flatMap(([address, row]) => {
    const places = ['eval', 'cache'].map((place) => path.join(tests, place, row.file))
    const file = places.find((place) => existsSync(place))
    if (file === undefined) return []
    const page: GoldPage = {
      id: row.file,
      site: siteOf(address),
      address,
      bytes: readBytes(file),
      gold: { kind: 'segments', with: row.with, without: row.without },
      title: row.title || null,
      day: /^\d{4}-\d\d-\d\d/.exec(row.date ?? '')?.[0] ?? null,
    }
    return [page]
  })
}

/** The test pages of Fundus' parsers (its folder `tests/resources/parser/test_data`): more to fit on. */
export function readFundusParsers(folder: string): GoldPage[] {
  const countries = readdirSync(folder).filter((name) =>
    statSync(path.join(folder, name)).isDirectory(),
  )
  return countries.flatMap((country) => {
    const place = path.join(folder, country)
    const sources = readJson(path.join(place, 'meta.info')) as Record<string, { url: string }>
    return readdirSync(place)
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) => readPublisher(place, name.replace('.json', ''), sources))
  })
}

interface Parsed {
  readonly title: string
  readonly publishing_date: string
  readonly body: {
    readonly summary: readonly string[]
    readonly sections: readonly { headline: readonly string[]; paragraphs: readonly string[] }[]
  }
}

/** Versions of a publisher's layout are in the order of its pages' dates. */
function readPublisher(
  place: string,
  name: string,
  sources: Record<string, { url: string }>,
): GoldPage[] {
  const versions = Object.values(
    readJson(path.join(place, `${name}.json`)) as Record<string, Parsed>,
  )
  const files = Object.keys(sources)
    .filter((file) => file.replace(/_\d{4}_\d\d_\d\d\.html\.gz$/, '') === name)
    .sort()
  if (files.length !== versions.length) return []
  return versions.map(({ body, title, publishing_date: date }, i) => {
    const file = files[i] as string
    const address = sources[file]?.url ?? ''
    const paragraphs = body.sections.flatMap((section) => [
      ...section.headline,
      ...section.paragraphs,
    ])
    return {
      id: `${path.basename(place)}/${file}`,
      site: siteOf(address),
      address,
      bytes: readBytes(path.join(place, file)),
      gold: { kind: 'text', paragraphs, optional: body.summary, bare: true },
      title,
      day: date.slice(0, 10),
    }
  })
}
