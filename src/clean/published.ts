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
    page.linked.article?.published ?? null,
    ...named.map((name) => stated(page, name)),
    prefixed(page),
    markedDate(page),
    page.linked.published,
  ]
    .map(read)
    .filter((date) => date !== null)
  const lines = visibleDates(blocks, place, monthFirst)
  const labelled = labelledDate(blocks, place, monthFirst)
  const first = labelled
    ? (claims.find((claim) => claim.startsWith(labelled)) ?? labelled)
    : (shownClaim(claims, lines, modifiedDay(page, read)) ?? lines[0] ?? addressDate(address))
  return first?.endsWith('Z') && labelled === null ? ownDay(first, claims, lines) : (first ?? null)
}

/**
 * Of claims that disagree, the first whose day readers are shown as well, unless it is the day of the
 * last change; else the first.
 */
function shownClaim(
  claims: readonly string[],
  lines: readonly string[],
  modified: string | null,
): string | undefined {
  const isShown = (claim: string, within: number) =>
    lines.some((line) => Math.abs(daysApart(line, claim)) <= within)
  const [first] = claims
  if (first === undefined || isShown(first, 1)) return first
  return claims.find((claim) => isShown(claim, 0) && claim.slice(0, 10) !== modified) ?? first
}

const modifiedDay = (page: Page, read: (words: string | null) => string | null): string | null =>
  read(stated(page, 'datemodified', 'article:modified_time', 'og:updated_time'))?.slice(0, 10) ??
  null

const daysApart = (one: string, other: string): number =>
  (Date.parse(one.slice(0, 10)) - Date.parse(other.slice(0, 10))) / 86_400_000

/**
 * Programs state a time in UTC where the page's own clock shows another day. The same instant stated
 * with an offset wins; else a visible day next to it that its hour can explain.
 */
function ownDay(utc: string, claims: readonly string[], lines: readonly string[]): string {
  const instant = Date.parse(utc)
  const twin = claims.find((claim) => /[+-]\d\d:\d\d$/.test(claim) && Date.parse(claim) === instant)
  if (twin !== undefined) return twin
  const hour = Number(utc.slice(11, 13))
  const shift = lines.map((line) => daysApart(line, utc))
  const shown = lines.find(
    (_, i) => (shift[i] === 1 && hour >= 14) || (shift[i] === -1 && hour < 11),
  )
  return shown === undefined || shift.includes(0) ? utc : shown.slice(0, 10)
}

/** Plugins put their own name before a name that everyone knows. */
function prefixed(page: Page): string | null {
  const name = [...page.metas.keys()].find((each) =>
    /[:._-]article[:._-]published[:._-]time$/.test(each),
  )
  return name === undefined ? null : stated(page, name)
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
  return chosen
    ? (attribute(chosen, 'datetime') ?? attribute(chosen, 'content') ?? charactersOf(chosen, 200))
    : null
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

/** Days that the page shows around its headline, around its body's first block and below the body, the likeliest first. */
function visibleDates(blocks: readonly Block[], place: Place, monthFirst: boolean): string[] {
  const { first, end } = boundsOf(place)
  const order = [
    ...(place.headline >= 0 ? around(blocks, place.headline, reach.after) : []),
    ...around(blocks, first - 1, 1),
    ...blocks.slice(end, end + reach.below),
  ]
  return [...new Set(order)]
    .map(({ text }) => dateOfLine(text, monthFirst))
    .filter((date) => date !== null)
}

/** The blocks from `at` on, then those before it, the nearest first. */
const around = (blocks: readonly Block[], at: number, after: number): Block[] => [
  ...blocks.slice(Math.max(0, at), at + 1 + after),
  ...blocks.slice(Math.max(0, at - reach.before), Math.max(0, at)).reverse(),
]

const boundsOf = ({ headline, body }: Place): { readonly first: number; readonly end: number } => {
  const first = body[0] ?? headline + 1
  return { first, end: (body.at(-1) ?? headline) + 1 }
}

/** What a page writes before the day of publication, in many languages. */
const label =
  /^\W*(?:(?:first |originally )?published|publication date|date published|date of publication|erschienen|erstellt|veröffentlicht|publiziert|publié|mis en ligne|date de publication|publicado|fecha de publicación|data de publicação|pubblicato|data di pubblicazione|gepubliceerd|opublikowano|data publikacji|publikováno|zveřejněno|közzétéve|publicat|objavljeno|publisert|publicerad|julkaistu|опубликовано|дата публикации|опубліковано|дата публікації|публикувано|δημοσιεύτηκε|yayınlanma tarihi)(?: (?:on|am|le|el|em|il|op|dnia|på))?\s*:?\s*(?=\d|$|\p{L}{3,12}\.? \d)/iu

/** The day that a label in or beside the article calls that of publication. */
function labelledDate(blocks: readonly Block[], place: Place, monthFirst: boolean): string | null {
  const { first, end } = boundsOf(place)
  const from = Math.max(
    0,
    Math.min(place.headline >= 0 ? place.headline : first, first) - reach.before,
  )
  const lines = blocks
    .slice(from, end + reach.below)
    .flatMap(({ text }) => text.slice(0, 600).split('\n'))
  for (const [at, line] of lines.entries()) {
    const found = label.exec(line.trim())
    if (found === null || line.length > lineLength) continue
    const rest = line.trim().slice(found[0].length) || (lines[at + 1] ?? '')
    const date = rest.length > lineLength ? null : readDate(rest, monthFirst)
    if (date !== null) return date
  }
  return null
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

const reversedInAddress = /[/_-](0[1-9]|[12]\d|3[01])-(0[1-9]|1[0-2])-((?:19|20)\d{2})(?=[/_.-]|$)/

function addressDate(address: string | null): string | null {
  if (address === null) return null
  const found = inAddress.exec(address)
  if (found)
    return readDate(
      `${found[3]} ${found[2]} ${found[1]}`.replace(/^(\d+) (\d+) (\d+)$/, '$3-$2-$1'),
    )
  const reversed = reversedInAddress.exec(address)
  return reversed ? readDate(`${reversed[3]}-${reversed[2]}-${reversed[1]}`) : null
}
