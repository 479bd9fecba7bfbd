// What a page states about itself outside its text.
import { type Linked, readLinked } from './linked.ts'
import { attribute, charactersOf, type Element, elementsIn } from './tree.ts'

export interface Page {
  readonly root: Element
  /** Contents of `meta` elements by lower-case name, property or itemprop. */
  readonly metas: ReadonlyMap<string, readonly string[]>
  readonly linked: Linked
  /** The `title` element. */
  readonly title: Element | null
  /** Elements that hold a date. */
  readonly times: readonly Element[]
  readonly canonical: string | null
  readonly base: string | null
  readonly language: string | null
}

/** Looks through a page once for all that it says of itself. */
export function surveyPage(root: Element): Page {
  const metas = new Map<string, string[]>()
  const scripts: Element[] = []
  const times: Element[] = []
  let title: Element | null = null
  let canonical: string | null = null
  let base: string | null = null
  for (const element of elementsIn(root)) {
    if (element.tag === 'meta') addMeta(metas, element)
    else if (element.tag === 'script') scripts.push(element)
    else if (element.tag === 'time' || isMarkedDate(element)) times.push(element)
    else if (element.tag === 'title' && isPageTitle(element)) title ??= element
    else if (element.tag === 'base') base ??= attribute(element, 'href')
    else if (element.tag === 'link' && isCanonical(element))
      canonical ??= attribute(element, 'href')
  }
  const language = attribute(root, 'lang') ?? attribute(root, 'xml:lang')
  return {
    root,
    metas,
    linked: readLinked(scripts),
    title,
    times,
    canonical,
    base,
    language,
  }
}

/** The first stated value of any of these metas, in the order asked for. */
export function stated(page: Page, ...names: readonly string[]): string | null {
  for (const name of names) {
    const found = page.metas.get(name)?.find((content) => content !== '')
    if (found !== undefined) return found
  }
  return null
}

const isMarkedDate = (element: Element): boolean =>
  attribute(element, 'itemprop')?.toLowerCase() === 'datepublished'

/** Drawings have titles too. */
const isPageTitle = (element: Element): boolean =>
  element.parent?.tag !== 'svg' && charactersOf(element, 1000).trim() !== ''

const isCanonical = (element: Element): boolean =>
  attribute(element, 'rel')?.toLowerCase().split(/\s+/).includes('canonical') ?? false

function addMeta(metas: Map<string, string[]>, element: Element): void {
  const content = attribute(element, 'content')?.trim()
  if (content === undefined) return
  for (const key of ['property', 'name', 'itemprop', 'http-equiv']) {
    const name = attribute(element, key)?.toLowerCase().trim()
    if (!name) continue
    const known = metas.get(name)
    if (known === undefined) metas.set(name, [content])
    else if (known.length < 50) known.push(content)
  }
}
