// What a person at the desk asks of a ledger, and how long the answers take.
import type { Claim } from '../src/domain/claim.ts'
import type { Ledger } from '../src/ledger/ledger.ts'

const queries = 300

/** Milliseconds of each kind of question, asked over and over, each time on another part of the ledger. */
export async function ask(ledger: Ledger): Promise<Record<string, number>> {
  const claims = (await ledger.claims({ limit: queries })).rows
  const two = ({ sentence }: Claim) => sentence.split(' ').slice(3, 5).join(' ')
  const questions: Record<string, (claim: Claim) => Promise<unknown>> = {
    'first page of claims': (claim) => ledger.claims({ certainty: claim.certainty, limit: 50 }),
    'search for two words': (claim) => ledger.claims({ text: two(claim), limit: 50 }),
    'facets of a search': (claim) => ledger.facets({ text: two(claim) }),
    'a claim with its statements': (claim) => ledger.statementsOf(claim.id),
    'a report with its statements': (claim) => ledger.statementsIn(claim.id.slice(2, 15) as never),
  }
  const results: Record<string, number> = {}
  for (const [name, question] of Object.entries(questions)) {
    const times: number[] = []
    for (const claim of claims) {
      const began = performance.now()
      await question(claim)
      times.push(performance.now() - began)
    }
    times.sort((a, b) => a - b)
    results[`${name}, ms p50`] = times[Math.floor(times.length * 0.5)] as number
    results[`${name}, ms p95`] = times[Math.floor(times.length * 0.95)] as number
  }
  return results
}
