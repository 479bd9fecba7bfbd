// The vocabulary's values in English; a part of the catalogue in texts.ts.

import type { MediaType } from '../../src/domain/capture.ts'
import type { Knowledge, World } from '../../src/domain/claim.ts'
import type { NameKind } from '../../src/domain/reading.ts'
import type { ZoneKind } from '../../src/domain/report.ts'
import type {
  Certainty,
  Force,
  Phase,
  Polarity,
  Stance,
  Standing,
} from '../../src/domain/statement.ts'

const certainty: Record<Certainty, string> = {
  certain: 'certain',
  probable: 'probable',
  possible: 'possible',
  unknown: 'unknown',
}
const polarity: Record<Polarity, string> = {
  positive: 'that it is so',
  negative: 'that it is not so',
}
const phase: Record<Phase, string> = { planned: 'planned', ongoing: 'under way', done: 'done' }
const world: Record<World, string> = {
  planned: 'planned',
  agreed: 'agreed',
  'under way': 'under way',
  done: 'done',
  denied: 'denied',
  lapsed: 'lapsed',
}
const knowledge: Record<Knowledge, string> = {
  'single origin': 'single origin',
  corroborated: 'corroborated',
  contradicted: 'contradicted',
  corrected: 'corrected',
}
const force: Record<Force, string> = {
  neutral: 'neutral',
  endorsing: 'endorsing',
  distancing: 'distancing',
}
const stance: Record<Stance, string> = {
  supports: 'supports it',
  denies: 'denies it',
  doubts: 'doubts it',
}
const standing: Record<Standing, string> = {
  read: 'read by the machine, not checked',
  accepted: 'accepted by a person',
  corrected: 'corrected by a person',
  rejected: 'rejected by a person',
}
const zone: Record<ZoneKind, string> = {
  title: 'title',
  standfirst: 'standfirst',
  caption: 'caption',
  body: 'body',
  leftover: 'leftover of the page',
}
const mediaType: Record<MediaType, string> = {
  'text/html': 'web page',
  'text/plain': 'plain text',
  'application/pdf': 'PDF',
  'application/jsonl': 'line of a file',
}
const nameKind: Record<NameKind, string> = {
  person: 'person',
  organization: 'organization',
  place: 'place',
  facility: 'facility',
  group: 'group',
  event: 'event',
  product: 'product',
  office: 'office',
  other: 'other',
}

export const vocabulary = {
  certainty,
  polarity,
  phase,
  world,
  knowledge,
  force,
  stance,
  standing,
  zone,
  mediaType,
  nameKind,
} as const
