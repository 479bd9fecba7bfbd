// GeoNames' ids of countries and provinces, which the packages of places leave out.
import table from './ids.json' with { type: 'json' }

/** By GeoNames' code: `UA`, `UA.05`. */
const ids = new Map<string, number>()
for (const [country, line] of Object.entries(table.ids)) {
  const [own = '', ...provinces] = line.split(' ')
  if (own !== '-') ids.set(country, Number(own))
  for (const province of provinces) {
    const at = province.lastIndexOf(':')
    ids.set(`${country}.${province.slice(0, at)}`, Number(province.slice(at + 1)))
  }
}

export const geonameIdOf = (code: string): number | null => ids.get(code) ?? null
