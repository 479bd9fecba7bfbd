// The room's front door: the readers and what they are.
export {
  type Analysed,
  assemble,
  type Layer,
  layerOf,
  type Readable,
  type Reader,
} from './layers.ts'
export { rules } from './rules.ts'
export { findSentences } from './sentences.ts'
export { findTokens } from './tokens.ts'
