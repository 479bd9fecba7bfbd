declare const kind: unique symbol

/** A string that names a thing of one kind, so that a claim's id is never taken for a statement's. */
export type Id<K extends string> = string & { readonly [kind]: K }

/** 13 letters and digits made from the report's identity: the same in every ledger. */
export type ReportId = Id<'report'>
/** The report's id, a dot, and 8 letters and digits made from its sentence and event: an edit elsewhere leaves it. */
export type StatementId = Id<'statement'>
/** The id of the statement that founded the claim, with `c-` before it. */
export type ClaimId = Id<'claim'>
/** `e-` and 13 letters and digits made from its first name, or the words that the seed gives it. */
export type EntityId = Id<'entity'>
/** SHA-256 in lower-case hexadecimal. */
export type Sha256 = Id<'sha256'>

export const statementId = (report: ReportId, ordinal: string): StatementId =>
  `${report}.${ordinal}` as StatementId

export const claimId = (founder: StatementId): ClaimId => `c-${founder}` as ClaimId

/** The report that a statement was said in. */
export const reportOf = (statement: StatementId): ReportId =>
  statement.slice(0, statement.indexOf('.')) as ReportId
