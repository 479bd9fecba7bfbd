// What the tree builder and the blocks need to know of HTML's tags.

const set = (tags: string): ReadonlySet<string> => new Set(tags.split(' '))

/** Tags without an end. */
export const voids = set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
)

/** Content that is text to the tokenizer, and the mode that reads it. */
export const rawText: ReadonlyMap<string, 'RCDATA' | 'RAWTEXT' | 'SCRIPT_DATA' | 'PLAINTEXT'> =
  new Map([
    ['title', 'RCDATA'],
    ['textarea', 'RCDATA'],
    ['style', 'RAWTEXT'],
    ['xmp', 'RAWTEXT'],
    ['iframe', 'RAWTEXT'],
    ['noembed', 'RAWTEXT'],
    ['noframes', 'RAWTEXT'],
    ['noscript', 'RAWTEXT'],
    ['script', 'SCRIPT_DATA'],
    ['plaintext', 'PLAINTEXT'],
  ] as const)

/** Anything else in an unclosed head begins the body. */
export const headOnly = set(
  'base basefont bgsound head link meta noframes noscript script style template title',
)

export const formatting = set('a b big code em font i nobr s small strike strong tt u')

/** Start tags that end an open paragraph. */
export const closedByParagraphEnd = set(
  'address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre ' +
    'search section summary table ul xmp',
)

/** A start tag ends these where they are open in its scope. */
export const impliedEnds: ReadonlyMap<string, readonly string[]> = new Map([
  ['li', ['li']],
  ['dd', ['dd', 'dt']],
  ['dt', ['dd', 'dt']],
  ['td', ['td', 'th']],
  ['th', ['td', 'th']],
  ['tr', ['tr']],
  ['tbody', ['tbody', 'thead', 'tfoot']],
  ['thead', ['tbody', 'thead', 'tfoot']],
  ['tfoot', ['tbody', 'thead', 'tfoot']],
])

const general = 'applet caption html marquee object table td template th'
const table = set('html table template')
const list = set(`${general} article blockquote dl figure main ol section ul menu`)

/** Up to which open tag an end tag looks for its start; `*` for tags that have no row of their own. */
export const scopes: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['*', set(general)],
  ['p', set(`${general} button`)],
  ['li', list],
  ['dd', list],
  ['dt', list],
  ['table', set('html template')],
  ...['td', 'th', 'tr', 'tbody', 'thead', 'tfoot', 'caption'].map((tag) => [tag, table] as const),
])

/** Tags that begin and end a paragraph of their own; all others flow within one. */
export const blockLevel = set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li ' +
    'listing main menu nav ol optgroup option p pre search section summary table tbody td tfoot th ' +
    'thead title tr ul xmp',
)

/** Tags whose content no reader sees as text. */
export const unseen = set(
  'applet area audio base button canvas datalist embed head iframe input link map math meta noembed ' +
    'noframes noscript object option script select source style svg template textarea title track video',
)
