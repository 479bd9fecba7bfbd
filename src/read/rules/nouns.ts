// Nouns that name what happens: "the closure", "a strike", "talks".
import { findVerb } from './verbs.ts'

const endings =
  /(?:tion|sion|ment|ance|ence|sure|ture|lure|(?:rov|ov|iv|raw|pos|fus|eni|at|it|iti|hdraw)al|ery|ing|age|cide)s?$/
const listed = new Set(
  `sale talks talk war loan death birth theft trial deal growth loss flight gift choice fight battle robbery arson
  flood fire strike leak blast explosion arrest raid shortage hike visit rally riot
  coup truce ceasefire siege purchase lease handover takeover shutdown lockdown breakdown crackdown departure closure
  failure seizure exposure delivery recovery discovery inquiry robbery injury survey`.split(/\s+/),
)
/** Verbs whose base form is far more often another noun. */
const things = new Set(
  `head hand face back state house land place name board book box cap car case chair coach cook crop doctor document
  eye field figure file film floor form frame garden ground guard guide host jail judge judge label line list lot
  machine man map mark market matter mine model note number object officer page paper park part party people
  phone pilot plant point police port post power price project record risk rock role rule sail sample
  sanction scale schedule screen seat sentence shell ship shop show side sign site size source space staff stage
  stamp star station step stock storm story stream street studio study subject table target tax team term test
  thing time title tool track trade train trap value view voice wall water weapon word work world yield value
  reason level limit link log loot mass material measure mess message minister model`.split(/\s+/),
)

/** Whether a lower-case noun names an event. */
export function isEventNoun(lower: string): boolean {
  if (listed.has(lower) || listed.has(lower.replace(/s$/, ''))) return true
  if (things.has(lower) || things.has(lower.replace(/s$/, ''))) return false
  if (lower.length > 5 && endings.test(lower)) return true
  return lower.length > 3 && findVerb(lower) !== null
}
