// From an HTML page to a report.
import { Refusal } from '../domain/fault.ts'
import type { Report, ZoneKind } from '../domain/report.ts'
import { findAgency } from './agency.ts'
import { Aligner } from './align.ts'
import { type Parts, sceneOf, sortBlocks } from './article.ts'
import { type Block, findBlocks, type Layout, partBlock } from './blocks.ts'
import type { Decoded } from './charset.ts'
import type { Hints } from './clean.ts'
import { compose, type Paragraph } from './compose.ts'
import type { Scene } from './features.ts'
import { findHeadline, findHeadlineLine, type Headline } from './headline.ts'
import { judgeBlocks } from './judge.ts'
import { findLanguage } from './language.ts'
import { findLinks, resolve } from './links.ts'
import { findByline, findOutlet, sitesOf } from './outlet.ts'
import { type Page, stated, surveyPage } from './page.ts'
import { findPublished } from './published.ts'
import { buildTree } from './tree.ts'

/** What a page shows before its blocks are judged. */
export interface Examined {
  readonly page: Page
  readonly layout: Layout
  readonly headline: Headline | null
  readonly scene: Scene
  readonly address: string | null
  readonly canonical: string | null
}

/** @throws Refusal `no-text` for a page without an article. */
export function cleanHtml({ text: source, charset }: Decoded, hints: Hints): Report {
  const examined = examine(source, hints)
  const { scene, layout, headline } = examined
  const parts = sortBlocks(scene, layout, judgeBlocks(scene))
  if (parts.body.length === 0) throw noText()
  const paragraphs = setParagraphs(scene.blocks, headline, parts, new Aligner(source))
  const { text, zones, runs } = compose(paragraphs)
  return {
    title: headline?.words ?? null,
    ...describe(examined, parts, hints),
    text,
    zones,
    trace: { kind: 'characters', charset, runs },
  }
}

export function examine(source: string, hints: Hints): Examined {
  const root = buildTree(source)
  const page = surveyPage(root)
  const given = resolve(hints.address ?? '', null)
  const canonical = resolve(page.canonical ?? stated(page, 'og:url') ?? '', given)
  const address = given ?? canonical
  const sites = sitesOf(page, address)
  const layout = withHeadlineLine(findBlocks(root), page, sites)
  const headline = findHeadline(page, layout.blocks, sites)
  return { page, layout, headline, scene: sceneOf(page, layout, headline), address, canonical }
}

function withHeadlineLine(layout: Layout, page: Page, sites: readonly string[]): Layout {
  const line = findHeadlineLine(page, layout.blocks, sites)
  return line === null ? layout : partBlock(layout, line.index, line.start, line.end)
}

function setParagraphs(
  blocks: readonly Block[],
  headline: Headline | null,
  parts: Parts,
  aligner: Aligner,
): Paragraph[] {
  const set = (kind: ZoneKind, index: number) => {
    const { text, strokes } = blocks[index] as Block
    const writeAt = (at: number) => ({ text, runs: aligner.runsOf(strokes, 0, text.length, at) })
    return { index, paragraph: { kind, writeAt } }
  }
  const article = [
    ...parts.body.map((index) => set('body', index)),
    ...parts.captions.map((index) => set('caption', index)),
  ].sort((a, b) => a.index - b.index)
  const standfirst = parts.standfirst.map((index) => set('standfirst', index))
  const rest = [...standfirst, ...article].map(({ paragraph }) => paragraph)
  return headline === null ? rest : [setTitle(headline, aligner), ...rest]
}

/** A headline that the page states but does not show stands in the text without a run. */
const setTitle = ({ words, block, start, end }: Headline, aligner: Aligner): Paragraph => ({
  kind: 'title',
  writeAt: (at) => ({
    text: words,
    runs: block === null ? [] : aligner.runsOf(block.strokes, start, end, at),
  }),
})

type Described = Omit<Report, 'title' | 'text' | 'zones' | 'trace'>

function describe(examined: Examined, parts: Parts, hints: Hints): Described {
  const { page, headline, address, canonical } = examined
  const { blocks } = examined.scene
  const body = parts.body.map((i) => blocks[i] as Block)
  const at = headline?.block?.index ?? -1
  const outlet = hints.outlet ?? findOutlet(page, address)
  const byline = findByline(page, blocks, at, outlet)
  const prose = body.slice(0, 20).map(({ text }) => text)
  const end = parts.body.at(-1) ?? 0
  const below = blocks.slice(end + 1, end + 4).map(({ text }) => text)
  return {
    byline,
    outlet,
    agency: findAgency(
      byline,
      body.map(({ text }) => text),
      below,
      outlet,
    ),
    published:
      hints.published ?? findPublished(page, blocks, { headline: at, body: parts.body }, address),
    language: findLanguage(
      prose.join('\n'),
      page.language ?? page.linked.article?.language ?? null,
    ),
    address,
    canonical,
    links: findLinks(body, resolve(page.base ?? '', address) ?? address, [address, canonical]),
  }
}

const noText = (): Refusal =>
  new Refusal('no-text', {
    message: 'No block of the page looks like an article.',
    remedy: 'If the page is right, give its text as a text file.',
  })
