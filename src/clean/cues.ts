// What page builders' names for elements (class, id, role and the like) say about their content.
import { attribute, type Element } from './tree.ts'

/** Kinds of cue and the words in names that give them, in English and where other languages' pages have their own. */
const vocabulary = {
  body: `
    body content text copy prose richtext paragraph articlebody storybody articletext inhalt
    contenido cuerpo texto corps contenu testo contenuto tekst tijelo tresc
  `,
  article: `
    article story post entry news artikel articulo artigo noticia beitrag hentry clanak clanek
    artykul haber
  `,
  comments: `
    comment comments commenting disqus respond reply replies discussion livefyre kommentar
    kommentare commentaire commentaires comentario comentarios viafoura coral spotim openweb
  `,
  related: `
    related relatedcontent recommended recommendation recommendations recommend recirc
    recirculation more readmore readnext next trending popular mostread latest teaser
    teasers promo promos promoted promotion outbrain taboola zergnet revcontent mgid similar
    suggested also upnext carousel rail river feed list links linklist cards card hub onward
    mehr verwandt relacionadas relacionados relacionado discover cross
    crosslink seealso backfill collection package lists listing tout touts
  `,
  share: `
    share sharing shares sharebar social socials addthis sharethis follow facebook twitter
    whatsapp tools toolbar print buttons button actions engagement utility bookmark teilen
    partage compartir podijeli udostepnij paylas
  `,
  subscribe: `
    newsletter newsletters subscribe subscription subscriptions signup sign register
    registration login paywall regwall piano donate donation membership member members cta
    subscriber account offer offers campaign email mailchimp support contribution
  `,
  ad: `
    ad ads adv advert adverts advertisement advertising advertorial sponsor sponsored
    sponsors dfp gpt banner banners adsense adslot adunit adbox commercial publicidad
    publicite anzeige werbung adwrapper leaderboard mpu
  `,
  chrome: `
    nav navigation navbar menu menus breadcrumb breadcrumbs sidebar footer header masthead
    widget widgets topbar logo search pagination pager skip subnav secondary site global
    drawer hamburger foot bottom dropdown tab tabs accordion toc
  `,
  meta: `
    author authors authorbox bio biography byline bylines meta metadata date dates dateline
    datetime time timestamp published publish updated modified contributor contributors
    writer reporter info details infos about
  `,
  tags: `
    nadnaslov roofline topline dachzeile spitzmarke supertitle suptitle pretitle uppertitle surtitre
    volanta tag tags taglist topic topics keyword keywords category categories kicker
    eyebrow label labels rubric section overline breadcrumb flag channel
  `,
  caption: `
    caption captions figcaption credit credits photocredit imagecaption legend
    bildunterschrift legende epigrafe piedefoto copyright source
  `,
  media: `
    photo photos image images img picture gallery slideshow media video videos player audio
    podcast figure thumb thumbnail lightbox brightcove jwplayer multimedia infographic
    graphic chart map embed iframe poll quiz
  `,
  legal: `
    cookie cookies consent gdpr privacy disclaimer legal terms modal popup overlay dialog
    notice alert alerts notification notifications toast correction corrections disclosure
  `,
  title: `
    title headline heading hed titel titulo titre
  `,
  standfirst: `
    podnaslov podtitul standfirst dek deck subtitle subtitulo subhead subheadline subheading strapline summary
    lead lede intro introduction excerpt abstract chapo chapeau ingress vorspann sumario
    bajada entradilla manchet perex preamble antetitulo sommario occhiello leadtext
    description
  `,
  quote: `
    quote quotes pullquote pull blockquote tweet twitter instagram
  `,
  hidden: `
    hidden hide invisible screenreader visuallyhidden offscreen none
  `,
  box: `
    box aside infobox factbox inset module panel callout insert sidebar
    supplement extra note highlight highlights keypoints takeaways bullets fact facts
  `,
} as const

export type Cue = keyof typeof vocabulary
export const cues = Object.keys(vocabulary) as readonly Cue[]

const bitsOf = new Map<string, number>()
cues.forEach((cue, i) => {
  for (const word of vocabulary[cue].trim().split(/\s+/))
    bitsOf.set(word, (bitsOf.get(word) ?? 0) | (1 << i))
})

/** The bit that stands for a cue in the numbers that `namedCues` gives. */
export const bit = (cue: Cue): number => 1 << cues.indexOf(cue)

/** Names longer than this are generated, and say nothing. */
const longestName = 400
const named = new Set([
  'class',
  'id',
  'role',
  'itemprop',
  'data-testid',
  'data-component',
  'data-type',
  'data-module',
  'aria-label',
  'data-qa',
  'data-name',
  'name',
  'rel',
])

/** The cues in an element's own names, as bits. Names are cut into words at marks and at capitals. */
export function namedCues(element: Element): number {
  let bits = 0
  for (const { name, value } of element.attributes) {
    if (!named.has(name) || value.length > longestName) continue
    bits |= cuesOfName(value)
    if (name === 'itemprop' && value === 'articleBody') bits |= bit('body') | bit('article')
  }
  if (isHidden(element)) bits |= bit('hidden')
  return bits
}

/** Pages use few names many times. */
const nameCache = new Map<string, number>()
const cacheSize = 20_000

function cuesOfName(name: string): number {
  const known = nameCache.get(name)
  if (known !== undefined) return known
  let bits = 0
  for (const word of wordsOf(name)) bits |= cuesOfWord(word)
  if (nameCache.size >= cacheSize) nameCache.clear()
  nameCache.set(name, bits)
  return bits
}

/** A word's cues; a longer word takes those of the longest known word that it begins with. */
function cuesOfWord(word: string): number {
  const known = bitsOf.get(word)
  if (known !== undefined) return known
  let bits = 0
  for (let length = word.length - 1; length >= shortestStem && bits === 0; length--)
    bits = bitsOf.get(word.slice(0, length)) ?? 0
  return bits
}
const shortestStem = 6

const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)

/** Left out of the page until a script shows it. */
function isHidden(element: Element): boolean {
  for (const { name, value } of element.attributes) {
    if (name === 'hidden') return true
    if (
      name === 'style' &&
      value.length < longestName &&
      /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(value)
    )
      return true
  }
  return attribute(element, 'aria-hidden') === 'true'
}
