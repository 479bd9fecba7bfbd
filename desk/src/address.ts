// What a view's address holds beyond its path. The API judges the values, so that a wrong one is said.

const ledgerKeys = [
  ...(['text', 'certainty', 'polarity', 'phase', 'world', 'knowledge'] as const),
  ...(['origin', 'order'] as const),
] as const
const reportsKeys = ['text', 'outlet'] as const
const sourcesKeys = ['outlet', 'from', 'to'] as const
const reportKeys = ['statement', 'layers'] as const

type Search<Key extends string> = { readonly [K in Key]?: string }
export type LedgerSearch = Search<(typeof ledgerKeys)[number]>
export type ReportsSearch = Search<(typeof reportsKeys)[number]>
export type SourcesSearch = Search<(typeof sourcesKeys)[number]>
export type ReportSearch = Search<(typeof reportKeys)[number]>

const pick =
  <Key extends string>(keys: readonly Key[]) =>
  (given: Readonly<Record<string, unknown>>): Search<Key> =>
    Object.fromEntries(
      keys.flatMap((key) => (typeof given[key] === 'string' ? [[key, given[key]]] : [])),
    ) as Search<Key>

export const ledgerSearch = pick(ledgerKeys)
export const reportsSearch = pick(reportsKeys)
export const sourcesSearch = pick(sourcesKeys)
export const reportSearch = pick(reportKeys)

/** Values stand in the address as they are, so that it can be read, and be given to the API. */
export const parseSearch = (search: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(search))

export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(search).filter(([, value]) => typeof value === 'string')
  const query = new URLSearchParams(given as [string, string][]).toString()
  return query === '' ? '' : `?${query}`
}

/** Layers that a report's text can be marked with. */
export const layerNames = ['names', 'times', 'places', 'attributions'] as const
export type LayerName = (typeof layerNames)[number]

export const layersIn = (list: string | undefined): LayerName[] =>
  layerNames.filter((name) => list?.split(',').includes(name))

/** An address of the web that may stand behind a link; anything else, such as a script, may not. */
export const webAddress = (address: string | null): string | null =>
  address !== null && /^https?:\/\//i.test(address) ? address : null
