// Which mentions, across reports of many topics, are of one event?

import { words } from '../../src/domain/span.ts'
import type { Statement } from '../../src/domain/statement.ts'
import type { Weighed, WeighingStore } from '../../src/domain/weighing.ts'
import { identify, reportId } from '../../src/ledger/identity.ts'
import { claimKeys, findNearby } from '../../src/weigh/claims/blocking.ts'
import { Kin } from '../../src/weigh/claims/kin.ts'
import { type Judgement, judgeClaims } from '../../src/weigh/claims/same.ts'
import { conllF1, linkRow } from '../metrics/coreference.ts'
import type { Options, Results } from '../options.ts'
import { type EventMention, type EventReport, readEcb } from '../sets/ecb.ts'

export const stated = ({ sentence, event }: EventMention): Statement => ({
  ...{ evidence: sentence, event, who: null, whom: null, hedge: null, when: null, where: null },
  ...{ chain: [], certainty: 'certain', polarity: 'positive', phase: 'done', force: 'neutral' },
  quoted: false,
})

/** A label for each mention, report by report, by the weigher's own way: keys, then comparison, then groups. */
export async function judgeMentions(
  reports: readonly EventReport[],
  judgement?: Judgement,
): Promise<string[][]> {
  const filed = new Map<string, Weighed>()
  const byKey = new Map<number, string[]>()
  const into = new Map<string, string>()
  const find = (claim: string): string =>
    into.has(claim) ? find(into.get(claim) as string) : claim
  const store: WeighingStore = {
    postings: async (keys, limit) =>
      keys.map((key) => (byKey.get(key) ?? []).slice(-limit).reverse()) as never,
    weighed: async (id) => filed.get(id) ?? null,
    childrenOf: async () => [],
  }
  for (const { id: identity, text, sentences, mentions } of reports) {
    const id = reportId(identity)
    const report = {
      ...{ id, published: null, outlet: null, text },
      zones: sentences.map((span) => ({ kind: 'body' as const, span })),
      statements: identify(id, text, {
        sentences: [...sentences],
        statements: mentions.map(stated),
      }),
    }
    const keys = claimKeys(report)
    const nearby = (await findNearby(keys, store)).map((each) => {
      const other = filed.get(each) as Weighed
      return {
        ...other,
        claims: new Map([...other.claims].map(([key, claim]) => [key, find(claim) as never])),
      }
    })
    const { claims, merged } = judgeClaims(report, nearby, new Kin([], nearby), judgement)
    for (const [from, to] of merged) if (find(from) !== find(to)) into.set(find(from), find(to))
    filed.set(id, { ...report, claims, footings: new Map(), parents: [] })
    for (const { key } of keys) byKey.set(key, [...(byKey.get(key) ?? []), id])
  }
  return [...filed.values()].map(({ statements, claims }) =>
    statements.map(({ id }) => find(claims.get(id) as string)),
  )
}

/** CoNLL F1 of labels against the right chains, all mentions of all topics at once. */
export function scoreLabels(
  reports: readonly EventReport[],
  labels: readonly (readonly string[])[],
) {
  const mentions = reports.flatMap((report, at) =>
    report.mentions.map(({ chain }, number) => ({
      chain,
      label: labels[at]?.[number],
      name: `${at} ${number}`,
    })),
  )
  const clusters = (key: 'chain' | 'label') =>
    [...Map.groupBy(mentions, (each) => each[key]).values()].map((each) =>
      each.map(({ name }) => name),
    )
  return conllF1(linkRow(clusters('chain'), clusters('label')))
}

export async function run(options: Options): Promise<Results> {
  const reports = await readEcb(options)
  const heads = reports.map(({ text, mentions }) =>
    mentions.map(({ event }) => words(text, event).toLowerCase()),
  )
  return {
    'same-claim': {
      'ECB+: CoNLL F1': scoreLabels(reports, await judgeMentions(reports)),
      'ECB+: CoNLL F1, the same words': scoreLabels(reports, heads),
      'ECB+: mentions': reports.reduce((sum, { mentions }) => sum + mentions.length, 0),
    },
  }
}
