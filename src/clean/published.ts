// When a report was published, by the page's own word; never when it was modified.
import type { Block } from './blocks.ts'
import { readDate } from './dates.ts'
import { type Page, stated } from './page.ts'
import { attribute, charactersOf, type Element } from './tree.ts'

/** Names of metas that state it, the surest first. */
const named = (
  'article:published_time datepublished og:published_time article:published parsely-pub-date sailthru.date ' +
  'dc.date.issued dcterms.issued dc.terms.issued dc.date.created dcterms.created dcterms.date dc.date ' +
  'dc.date.publication publishdate publish_date publish-date publication_date publication-date published_date ' +
  'published-date published_time published pubdate pub_date cxenseparse:recs:publishtime cxenseparse:publishtime ' +
  'article_date_original originalpublicationdate displaydate article.published bt:pubdate rnews:datepublished ' +
  'og:article:published_time og:pubdate lp.article:published_time iso-8601-publish-date datecreated date'
).split(' ')

const changed =
  /modif|updat|edited|actuali|aktuali|changed|(?:ge)?änder|mise? [àa] jour|mise?-a-jour|stand:|обновл|оновл|aggiornat|atualiza|zuletzt|last /i

/** Where visible dates are looked for: so many blocks from headline and from the end of the body. */
const reach = { before: 6, after: 12, below: 5 }
/** A line that states a date says little else; a longer one may begin with it, as a dateline does. */
const lineLength = 120

/** Where on the page the article stands, in indices of blocks. */
export interface Place {
  readonly headline: number
  readonly body: readonly number[]
}

/** An ISO day, or a time with its offset; null where the page states none. */
export function findPublished(
  page: Page,
  blocks: readonly Block[],
  place: Place,
  address: string | null,
): string | null {
  const monthFirst = /^en(?:-us|_us)?$/i.test(page.language ?? '')
  const read = (words: string | null) => (words ? readDate(words, monthFirst) : null)
  const claims = [
    page.article?.published ?? null,
    ...named.map((name) => stated(page, name)),
    markedDate(page),
  ]
    .map(read)
    .filter((date) => date !== null)
  const lines = visibleDates(blocks, place, monthFirst)
  const first = claims[0] ?? lines[0] ?? addressDate(address)
  return first?.endsWith('Z') ? ownDay(first, claims, lines) : (first ?? null)
}

/**
 * Programs state a time in UTC where the page's own clock shows another day. The same instant stated
 * with an offset wins; else a visible day next to it that its hour can explain.
 */
function ownDay(utc: string, claims: readonly string[], lines: readonly string[]): string {
  const instant = Date.parse(utc)
  const twin = claims.find((claim) => /[+-]\d\d:\d\d$/.test(claim) && Date.parse(claim) === instant)
  if (twin !== undefined) return twin
  const hour = Number(utc.slice(11, 13))
  const shift = lines.map((line) =>
    Math.round((Date.parse(line.slice(0, 10)) - Date.parse(utc.slice(0, 10))) / 86_400_000),
  )
  const shown = lines.find(
    (_, i) => (shift[i] === 1 && hour >= 14) || (shift[i] === -1 && hour < 11),
  )
  return shown === undefined || shift.includes(0) ? utc : shown.slice(0, 10)
}

/** The first `time` that does not speak of a change; one marked as the publication comes first. */
function markedDate(page: Page): string | null {
  const times = page.times.slice(0, 200).filter((time) => !speaksOfChange(time))
  const own = times.find(
    (time) =>
      attribute(time, 'itemprop')?.toLowerCase() === 'datepublished' ||
      attribute(time, 'pubdate') !== null,
  )
  const chosen = own ?? times.find((time) => !isElsewhere(time))
  return chosen ? (attribute(chosen, 'datetime') ?? charactersOf(chosen, 200)) : null
}

function speaksOfChange(element: Element): boolean {
  const names = [element, element.parent].flatMap((each) =>
    ['class', 'itemprop', 'id'].map((name) => (each ? attribute(each, name) : null)),
  )
  const near = element.parent === null ? '' : charactersOf(element.parent, 200)
  const before = near.slice(0, Math.max(0, near.indexOf(charactersOf(element, 40))))
  return [...names, charactersOf(element, 100), before.slice(-30)].some(
    (words) => words !== null && changed.test(words),
  )
}

/** Dates of other articles and of comments. */
function isElsewhere(element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = at.parent) {
    if (/^(?:aside|nav|footer)$/.test(at.tag)) return true
    if (at.tag === 'body' || at.tag === 'html') return false
    const names = `${attribute(at, 'class') ?? ''} ${attribute(at, 'id') ?? ''}`
    if (/\b(?:comments?|related|sidebar|widget|recent|popular|trending|latest)/i.test(names))
      return true
  }
  return false
}

/** Days that the page shows around its headline and below its body, the likeliest first. */
function visibleDates(
  blocks: readonly Block[],
  { headline, body }: Place,
  monthFirst: boolean,
): string[] {
  const anchor = headline >= 0 ? headline : (body[0] ?? 0) - 1
  const end = (body.at(-1) ?? anchor) + 1
  const order = [
    ...blocks.slice(Math.max(0, anchor), anchor + 1 + reach.after),
    ...blocks.slice(Math.max(0, anchor - reach.before), Math.max(0, anchor)).reverse(),
    ...blocks.slice(Math.max(end, anchor + 1 + reach.after), end + reach.below),
  ]
  return order.map(({ text }) => dateOfLine(text, monthFirst)).filter((date) => date !== null)
}

function dateOfLine(text: string, monthFirst: boolean): string | null {
  for (const line of text.slice(0, 600).split('\n')) {
    const words = line.slice(
      0,
      Math.max(0, line.search(changed)) || (changed.test(line) ? 0 : undefined),
    )
    const stub = line.length > lineLength ? /^\d[^„“"(]{5,30}/.exec(words)?.[0] : words
    const date = stub ? readDate(stub, monthFirst) : null
    if (date !== null) return date
  }
  return null
}

const inAddress =
  /[/_-]((?:19|20)\d{2})[/_-]?(0?[1-9]|1[0-2]|[a-z]{3}(?=[/_-]))[/_-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/

function addressDate(address: string | null): string | null {
  const found = address === null ? null : inAddress.exec(address)
  return found
    ? readDate(`${found[3]} ${found[2]} ${found[1]}`.replace(/^(\d+) (\d+) (\d+)$/, '$3-$2-$1'))
    : null
}
