// What one request may ask for. All are far above what a person at the desk needs.

/** Rows of one answer; a list goes on with `next`. */
export const mostRows = 500
export const usualRows = 100

/** Characters of a search, an id, a name, a reason. */
export const longestQuery = 500
export const longestId = 100
export const longestName = 120
export const longestReason = 4_000

export { longestText } from '../hearsay/limits.ts'
export const longestIdentity = 4_000

/** Bytes of a body: a report's text in JSON, or a decision. */
export const largestReport = 16_000_000
export const largestDecision = 64_000

/** Streams of live updates at once; a desk in a hidden tab holds none. */
export const mostListeners = 100

/** Milliseconds: how often the head is looked at while somebody listens, and how often a stream says that it lives. */
export const lookEvery = 1_000
export const heartbeatEvery = 15_000
