// Closed classes of English words.

export type Tag =
  | 'mark'
  | 'quote'
  | 'name'
  | 'noun'
  | 'plural'
  | 'pronoun'
  | 'determiner'
  | 'possessive'
  | 'preposition'
  | 'conjunction'
  | 'subordinator'
  | 'that'
  | 'relative'
  | 'adverb'
  | 'adjective'
  | 'number'
  | 'to'
  | 'not'
  | 'modal'
  | 'be'
  | 'have'
  | 'do'
  | 'verb'

const classes: Partial<Record<Tag, string>> = {
  pronoun: `i you he she it we they me him us them myself yourself himself herself itself ourselves
    themselves mine yours hers ours theirs this these those someone somebody something anyone anybody
    anything everyone everybody everything nobody noone nothing none one others oneself there`,
  determiner: `the a an some any no every each either neither another such all both half several many
    much few fewer more most other certain various enough own same dozens hundreds thousands millions`,
  possessive: 'my your his her its our their whose',
  preposition: `of in on at by for with from into onto upon over under above below between among amongst
    through throughout across along around against about toward towards without within during despite
    near beside besides beyond behind beneath inside outside off out up down per via amid amidst except
    excluding including concerning regarding like unlike than versus opposite aboard`,
  conjunction: 'and or but nor plus &',
  subordinator: `if because although though while whereas unless whether when whenever once since until
    till before after as lest provided`,
  relative: 'who whom which what where why how',
  adverb: `also already still just only even again too very so then now here soon later earlier ago
    never ever always often sometimes seldom rarely almost nearly quite rather well far long much back
    away together apart forward once twice thereby therefore thus hence however meanwhile moreover
    furthermore nevertheless nonetheless otherwise instead perhaps maybe today tomorrow yesterday tonight
    abroad home overseas ahead altogether anyway afterwards afterward elsewhere everywhere nowhere
    somewhere indeed else yet please not-only further formerly hitherto thereafter recently mostly`,
  number: `two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand
    million billion trillion first second third fourth fifth sixth seventh eighth ninth tenth zero dozen`,
  adjective: `new old good bad big small large great high low last next recent past former current
    present own main major minor local foreign public private whole full open free able ready due likely
    unlikely possible impossible clear unclear sure certain true false real right wrong similar different
    important necessary available responsible aware unaware alleged so-called early late young long short
    many few armed red green white black blue grey better best worse worst less least more most dead alive
    safe ill sick empty dry wet worth cheap cheaper close near hard easy strong weak poor rich top chief
    senior junior deputy vice average extra`,
  not: "not n't n’t",
  modal: "will would can could may might must shall should ought wo ca sha 'll ’ll 'd ’d cannot",
  be: "be am is are was were been being 'm ’m 're ’re ai",
  have: "have has had having 've ’ve",
  do: 'do does did',
}

/** The closed class that a lower-case word belongs to. */
export const closedClass: ReadonlyMap<string, Tag> = new Map(
  Object.entries(classes)
    .reverse()
    .flatMap(([tag, words]) =>
      words
        .trim()
        .split(/\s+/)
        .map((word) => [word, tag as Tag] as const),
    ),
)

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Pronouns and relatives that stand as a subject. */
export const subjectPronouns = set(`i you he she it we they who which that this these there someone
  somebody anyone nobody everyone everybody nothing none what one those noone both neither many others`)

/** Those that take the form in "-s". */
export const singularSubjects = set(
  'he she it who which that this there nobody everyone nothing what one someone',
)

/** Calendar words: written with a capital, no names. */
export const calendarWords =
  set(`monday tuesday wednesday thursday friday saturday sunday january february
  march april may june july august september october november december jan feb mar apr jun jul aug sep
  sept oct nov dec`)

/** Titles, offices and forms of address that stand before a person's name. */
export const titleWords =
  set(`mr mrs ms mr. mrs. ms. dr dr. prof prof. president prime minister premier chancellor
  secretary general gen gen. lt lt. col col. maj maj. capt capt. sgt sgt. adm adm. colonel major captain lieutenant
  sergeant admiral commander marshal sir lord lady king queen prince princess pope bishop archbishop
  cardinal father rev rev. imam sheikh ayatollah mullah rabbi senator sen sen. rep rep. representative
  congressman congresswoman governor gov gov. mayor judge justice professor doctor ambassador consul
  chairman chairwoman chair chief director deputy vice head leader spokesman spokeswoman spokesperson
  speaker attorney inspector superintendent commissioner officer detective analyst economist expert
  engineer lawyer journalist correspondent reporter editor author coach manager executive ceo founder
  foreign defence defense interior finance economy energy health justice transport education culture
  state first acting former ex comrade citizen brigadier hon hon. mp mps president-elect`)

/** Nouns for people and offices that speak. */
export const speakerNouns =
  set(`official officials spokesman spokeswoman spokesperson spokespeople minister ministry
  president government source sources authorities authority police army military command commander
  agency office officer officers analyst analysts expert experts diplomat diplomats lawyer lawyers
  resident residents witness witnesses journalist journalists reporter reporters employee employees
  worker workers activist activists representative representatives lawmaker lawmakers senator critic
  critics opponent opponents supporter supporters observer observers insider insiders researcher
  researchers scientist scientists doctor doctors teacher teachers neighbour neighbours neighbor relatives
  relative colleague colleagues aide aides adviser advisers advisor advisors member members people person
  man woman driver drivers owner owners clerk clerks engineer engineers director deputy head chief chairman
  chairwoman leader leaders mayor governor prosecutor prosecutors judge court tribunal commission
  committee council parliament department directorate service services union association company firm
  bank institute centre center group organization organisation institution publication newspaper daily website
  site portal channel paper press report reports statement document documents letter notice study survey
  announcement release communique communiqué message post media outlet outlets embassy kremlin pentagon
  staff editors editorial side delegation soldiers soldier fighters rebels somebody someone students student
  officials campaign candidate voters voter parents mother father son daughter wife husband brother sister`)

/** Common nouns in the names of institutions; "of" behind them goes on with the name. */
export const institutionWords =
  set(`ministry agency office department company corporation corp inc ltd llc bank university college
  institute party parliament congress senate council committee commission court police army navy union association
  federation organization organisation group fund foundation club league team government house press news times post daily
  service services directorate bureau authority board centre center society chamber exchange laboratory administration
  secretariat embassy front movement treasury republic kingdom states forum observatory mission circle mayor
  inspectorate municipality archive museum museums network`)

/** Nouns for whoever publishes. */
export const mediaNouns =
  set(`agency paper newspaper daily weekly site website portal channel publication outlet media press news
  times post wire radio tv television tribune herald journal gazette courier express magazine broadcaster monthly
  chronicle observer mirror star mail telegraph`)

/** Papers that speak for whoever made them. */
export const documentNouns =
  set(`survey report audit notice note statement filing letter study announcement message document
  release brief post communique communiqué bulletin memo paper review investigation declaration analysis decree
  order ruling contract website site page data`)

/** Heads that speak for an institution and are one origin with it. */
export const mouthpieces = set(
  `spokesman spokeswoman spokesperson spokespeople service office press-service`,
)
