// Common English verbs and their forms; verbs that are not listed are known by their endings.

/** Forms of a verb, as flags: one written word may be several. */
export const BASE = 1
export const S_FORM = 2
export const PAST = 4
export const PARTICIPLE = 8
export const ING = 16

interface VerbEntry {
  readonly lemma: string
  /** Flags of the forms that the word can be. */
  readonly forms: number
}

/** Base, past, participle; two words where past and participle are alike. */
const irregular = `
  arise arose arisen, awake awoke awoken, bear bore borne, beat beat beaten, become became become,
  begin began begun, bend bent, bet bet, bid bid, bind bound, bite bit bitten, bleed bled, blow blew blown,
  break broke broken, breed bred, bring brought, broadcast broadcast, build built, burn burnt, burst burst,
  buy bought, cast cast, catch caught, choose chose chosen, come came come, cost cost, creep crept, cut cut,
  deal dealt, dig dug, draw drew drawn, drink drank drunk, drive drove driven, eat ate eaten,
  fall fell fallen, feed fed, feel felt, fight fought, find found, flee fled, fly flew flown,
  forbid forbade forbidden, forecast forecast, foresee foresaw foreseen, forget forgot forgotten,
  forgive forgave forgiven, freeze froze frozen, get got, give gave given, go went gone, grow grew grown,
  hang hung, hear heard, hide hid hidden, hit hit, hold held, hurt hurt, keep kept, know knew known,
  lay laid, lead led, leave left, lend lent, let let, lie lay lain, lose lost, make made, mean meant, meet met,
  mislead misled, mistake mistook mistaken, overcome overcame overcome, oversee oversaw overseen,
  overtake overtook overtaken, overthrow overthrew overthrown, pay paid, put put, quit quit, read read,
  rebuild rebuilt, redraw redrew redrawn, repay repaid, ride rode ridden, ring rang rung, rise rose risen,
  run ran run, say said, see saw seen, seek sought, sell sold, send sent, set set, shake shook shaken,
  shed shed, shine shone, shoot shot, show showed shown, shrink shrank shrunk, shut shut, sing sang sung,
  sink sank sunk, sit sat, sleep slept, slide slid, speak spoke spoken, speed sped, spend spent, spill spilt,
  split split, spread spread, stand stood, steal stole stolen, stick stuck, strike struck, swear swore sworn,
  sweep swept, swim swam swum, take took taken, teach taught, tear tore torn, tell told, think thought,
  throw threw thrown, understand understood, undergo underwent undergone, undertake undertook undertaken,
  uphold upheld, wake woke woken, wear wore worn, win won, wind wound, withdraw withdrew withdrawn,
  withhold withheld, withstand withstood, write wrote written, rewrite rewrote rewritten`

/** Regular verbs of the news, most of them also nouns in some form. */
const regular = `
  abandon abolish accelerate accept access accompany accomplish account accuse achieve acknowledge acquire act
  adapt add address adjust admit adopt advance advise affect agree aim allege allocate allow alter amend amount
  analyse analyze announce annul answer anticipate apologise apologize appeal appear apply appoint approach
  approve argue arm arrange arrest arrive ask assail assemble assert assess assign assist assume assure attach
  attack attempt attend attract auction authorise authorize avoid await award back balance ban bar base battle
  beg behave believe belong benefit betray blame block board boast bomb book boost borrow boycott brand break-in
  brief call calm campaign cancel capture care carry cause cease celebrate certify chair challenge chance change
  characterise characterize charge charter chase check cite claim clarify clash classify clean clear climb close
  collaborate collapse collect combat combine comment commit compare compel compensate compete compile complain
  complete comply comprise conceal concede concentrate concern conclude condemn conduct confer confess confide
  confirm confiscate conflict confront connect consider consist constitute construct consult consume contact contain
  contend continue contract contradict contribute control convene convert convey convict convince cooperate
  coordinate cope copy correct correspond count counter cover crack crash create criticise criticize cross
  crush cry damage date deadlock debate decide declare decline decrease deem defeat defect defend define
  defy delay delete deliver demand demolish demonstrate denounce deny depart depend deploy deport describe
  deserve design designate destroy detain detect deteriorate determine devastate develop die differ diminish
  direct disagree disappear disappoint discharge disclose discover discuss dismantle dismiss disperse display
  dispute disrupt dissolve distance distribute divide document dominate donate double doubt downplay draft drag
  drain dream dredge dress drift drone drop drown dry dump earn ease echo elect eliminate embark emerge
  emphasise emphasize employ empty enable encourage end endorse enforce engage enjoy enlist enroll ensure enter
  equip escalate escape establish estimate evacuate evade evaluate examine exceed exchange exclude execute
  exercise exhaust exist expand expect expel explain explode exploit explore export expose express extend extract
  face facilitate fade fail falsify favor favour fear feature file fill finance fine finish fire fit fix
  flash flood flow focus follow force form found free fuel fulfil fulfill function fund gain gather generate govern grab
  grant greet guarantee guard guess guide halt hamper hand handle happen harass harm harvest hate head heal
  help hesitate highlight hijack hint hire hope hospitalise hospitalize host house hunt identify ignore
  illustrate imagine impact implement imply import impose imprison improve include incorporate increase indicate
  indict infect inflict influence inform inhabit initiate injure insist inspect inspire install instruct intend
  intensify intercept interfere interpret interrogate interrupt intervene interview introduce invade invest
  investigate invite involve irritate isolate issue jail join joke judge jump justify kick kidnap kill knock
  label lack land last laugh launch leak lease level levy liberate license lift like limit link
  liquidate list listen live load loan lobby locate lock log look loot love lower maintain manage manufacture
  march mark match matter measure mediate melt mention mine mislay miss mobilise mobilize modernise modify
  monitor motivate mourn move murder name need neglect negotiate nominate note notice notify number object
  oblige observe obtain occupy occur offer omit open operate oppose order organise organize originate oust outline
  overhaul overrule overturn owe own pack park participate pass patrol penetrate perform permit persist persuade
  picket place plan plant play plead pledge plot plunge point police post postpone pour praise predict
  prefer prepare present press pressure prevent privatise proceed process proclaim procure produce profit prohibit
  project prolong promise promote prompt propose prosecute protect protest prove provide provoke publish pull pump
  punish purchase pursue push qualify question quote raid raise range rank rape rate ratify reach react reaffirm realise
  realize rebel recall receive recognise recognize recommend record recover recruit redeem reduce refer reflect
  refuse refute regain regard register regret reign reinforce reiterate reject relate release relieve relocate rely remain
  remark remember remind remove rename renew rent reopen repair repatriate repeal repeat repel replace reply
  report represent request require rescue resemble reserve reside resign resist resolve respect respond rest
  restart restore restrict result resume retain retire retreat return reveal reverse review revise revoke reward
  ridicule risk rob roll rule rush sabotage sack sail sanction save scale scan schedule score scrap screen
  search secure seem seep seize select sentence separate serve settle share shell shelter shift ship
  shock shout sign signal smuggle smash solve sort sound spare spark specify speculate sponsor spot stab
  stabilise stage stamp start starve state stay stem step stop store storm strengthen stress stretch strip
  struggle study subject submit succeed suffer suggest suit sum summon supervise supply support suppose suppress
  surface surge surprise surrender surround survey survive suspect suspend sustain swap switch symbolise
  tackle talk target task tax tempt tend term terminate test testify thank quip tweet relay communicate caution underline underscore lament marvel muse exclaim whisper
  murmur mutter calculate reckon opine entrust interject purport insinuate profess pretend rebut disprove learn presume mock
  slam blast advocate applaud decry admire embrace portray depict liken tout hail deride discourage brag rail invoke
  repudiate resent distrust skewer berate lash evoke chide sue retract threaten tie tighten top topple torture
  total touch tour trace track trade train transfer transform transit translate transmit transport trap travel treat
  trigger triple trouble trust try turn uncover undermine unite unleash unload unveil update upgrade urge use
  vaccinate value vanish vary verify veto view violate visit voice vote vow wait walk want warn warrant wash waste
  watch weaken weigh welcome wish witness wonder work worry worsen wound wrap yield`

const vowels = 'aeiou'
const isVowel = (letter: string | undefined): boolean => vowels.includes(letter ?? '-')

/** Verbs of more than one syllable whose last consonant doubles all the same. */
const doubling = new Set(
  `admit commit submit omit permit compel expel repel rebel cancel travel label level model prefer refer confer
  transfer defer occur recur regret forget begin equip control patrol program kidnap`.split(/\s+/),
)

function doubles(base: string): boolean {
  const [before, vowel, last] = base.slice(-3)
  if (last === undefined || !isVowel(vowel) || isVowel(last) || 'wxy'.includes(last)) return false
  if (base.length <= 3) return !isVowel(before)
  return (
    doubling.has(base) || (base.length <= 4 && !isVowel(before) && !/[aeiou].*[aeiou]/.test(base))
  )
}

const sForm = (base: string): string => {
  if (/(?:s|x|z|ch|sh|o)$/.test(base)) return `${base}es`
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`
}

/** "-ed" and "-ing" forms, British and American where they differ. */
function withEnding(base: string, ending: 'ed' | 'ing'): string[] {
  if (base.endsWith('ie') && ending === 'ing') return [`${base.slice(0, -2)}ying`]
  if (base.endsWith('e') && !(ending === 'ing' && /(?:ee|oe|ye)$/.test(base)))
    return [base.slice(0, -1) + ending]
  if (/[^aeiou]y$/.test(base) && ending === 'ed') return [`${base.slice(0, -1)}ied`]
  const doubled = base + base.slice(-1) + ending
  return doubles(base)
    ? base.endsWith('l')
      ? [doubled, base + ending]
      : [doubled]
    : [base + ending]
}

function buildForms(): Map<string, VerbEntry> {
  const forms = new Map<string, VerbEntry>()
  const enter = (word: string, lemma: string, form: number): void => {
    const known = forms.get(word)
    if (known === undefined) forms.set(word, { lemma, forms: form })
    else if (known.lemma === lemma) forms.set(word, { lemma, forms: known.forms | form })
  }
  const enterRest = (base: string): void => {
    enter(base, base, BASE)
    enter(sForm(base), base, S_FORM)
    for (const word of withEnding(base, 'ing')) enter(word, base, ING)
  }
  for (const line of irregular.trim().split(/\s*,\s*/)) {
    const [base, past, participle = past] = line.split(/\s+/) as [string, string, string?]
    enterRest(base)
    enter(past, base, PAST)
    enter(participle, base, PARTICIPLE)
  }
  for (const base of regular.trim().split(/\s+/)) {
    enterRest(base)
    for (const word of withEnding(base, 'ed')) enter(word, base, PAST | PARTICIPLE)
  }
  return forms
}

const known = buildForms()

/** Words in "-ed" and "-ing" that are no verbs. */
const lookalikes = new Set(
  `united hundred indeed need seed deed feed speed breed greed creed kindred sacred naked wicked rugged ragged
  biped aged bed red shed sled embed thing something nothing everything anything king spring string ring wing
  morning evening during ceiling sibling darling beijing pudding shilling sterling viking wedding bring sing
  swing sling cling`.split(/\s+/),
)

const isPlausibleStem = (stem: string): boolean => stem.length > 2 && /[aeiouy]/.test(stem)

/** The lemma of an unlisted "-ed" or "-ing" form, by its spelling. */
function unbend(stem: string): string {
  if (/([bdgklmnprt])\1$/.test(stem)) return stem.slice(0, -1)
  if (/(?:at|iz|is|ut|as|os|us|ag|eg|[aeiou]v|[aeiou]c|nc|rc|rg|dg|[bdfgkptz]l|u)$/.test(stem))
    return `${stem}e`
  return stem.endsWith('i') ? `${stem.slice(0, -1)}y` : stem
}

/** The verb that a lower-case word can be a form of; null where it can be none. */
export function findVerb(word: string): VerbEntry | null {
  const entry = known.get(word)
  if (entry !== undefined) return entry
  if (word.length < 5 || lookalikes.has(word)) return null
  const cut = word.endsWith('ed') ? 2 : word.endsWith('ing') ? 3 : 0
  if (cut === 0) return null
  const stem = word.slice(0, -cut)
  if (!isPlausibleStem(stem)) return null
  return { lemma: unbend(stem), forms: cut === 2 ? PAST | PARTICIPLE : ING }
}
