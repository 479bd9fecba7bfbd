// The kinds of lines that templates put around articles, told by their words. English, English as
// translation machines write it, and the commonest forms of other languages' templates.

export type TemplateKind =
  | 'advertisement'
  | 'byline'
  | 'comments'
  | 'cookies'
  | 'counter'
  | 'credit'
  | 'date line'
  | 'errata'
  | 'follow'
  | 'legal'
  | 'media'
  | 'related'
  | 'share'
  | 'subscribe'
  | 'tags'

/** A longer line is nobody's template line, whatever its words. */
const longest = 300

const platform =
  '(?:facebook|twitter|x|telegram|whats ?app|viber|linked ?in|pinterest|reddit|e-?mail|mail|messenger|instagram|' +
  'tik ?tok|you ?tube|flipboard|google news|threads|bluesky|mastodon|vk|vkontakte|odnoklassniki|ok|line|tumblr|rss|sms|pocket|xing)'
const month =
  '(?:jan|feb|mar|apr|may|mai|jun|jul|aug|sep|sept|oct|okt|nov|dec|dez|january|february|march|april|june|july|august|' +
  'september|october|november|december)'
const day = '(?:mon|tues?|wed|wednes|thu|thurs?|fri|sat|satur|sun)(?:day)?'

const starts = (words: string) => new RegExp(`^(?:${words})(?![\\p{L}\\p{N}])`, 'iu')
const whole = (words: string) => new RegExp(`^(?:${words})[\\s.!?:…»>→👇]*$`, 'iu')

/** The first that fits names the kind. No pattern repeats a repetition, so that all stay linear. */
const patterns: readonly (readonly [TemplateKind, RegExp])[] = [
  [
    'advertisement',
    whole(
      'advertis(?:e?ment|ing)s?|ads?|publicit[ée]|publicidad(?:e)?|anzeige|werbung|reklam[ae]?|реклама|pubblicità|sponsored(?: content)?|promoted|continued below|sponsor(?:ed)? message',
    ),
  ],
  [
    'advertisement',
    starts(
      '(?:the )?(?:story|article) continues (?:below|after)|scroll (?:down )?to continue|continue reading below|(?:read|keep) (?:on )?after the ad|after the advertis|advertisement[ -]',
    ),
  ],
  [
    'comments',
    starts(
      '(?:please )?enter your (?:comment|name)|(?:leave|add|post|write|view|show|see|read|join|load)(?: us| all| the| more)? (?:a |an |your |our |\\d+ )?(?:comment|commentary|reply|conversation|discussion|opinion)|(?:log|sign) ?in to (?:comment|leave|reply|post)|(?:no|\\d+) (?:comments?|repl(?:y|ies)|responses?)(?: yet)?|comments? (?:\\(|below|are closed|closed|rules|policy|section|is closed|powered)|be the first to (?:comment|reply)|your (?:e-?mail )?address (?:of \\w+ )?will not be|what do you (?:think|opine)|have your say|discuss (?:this|the) (?:article|story|news)|save my name|report (?:this )?comment|kommentare?|commentaires?|comentarios?|комментар',
    ),
  ],
  [
    'cookies',
    /^(?:we|this (?:web)?site|our (?:web)?site|the (?:web)?site)(?: and our partners)? (?:also )?uses? (?:own |our own |third)?[^.]{0,40}cookies/iu,
  ],
  [
    'cookies',
    starts(
      'accept (?:all )?(?:cookies)?|by (?:continuing|using|clicking|browsing)[^.]{0,60}(?:cookies|privacy|terms|agree)|cookie (?:settings|policy|preferences)|manage (?:cookies|consent|preferences)|we value your privacy|wir verwenden cookies|ce site utilise des cookies|мы используем',
    ),
  ],
  [
    'counter',
    /^(?:(?:read|views?|reads?|viewed|shares?|visitors?|visits|hits|просмотр\p{L}*|переглядів|lectures|leídas?|aufrufe)\s*[:—-]?\s*[\d][\d\s.,]*[km]?|[\d][\d\s.,]*[km]? (?:views?|reads?|shares?|likes?|comments?|visitors|views? today))[\s.]*$/iu,
  ],
  [
    'counter',
    /^(?:(?:est(?:imated)?\.? )?(?:reading|read) ?(?:time)?\s*[:—-]?\s*)?\d+[ -]?(?:min(?:ute)?s?\.?)(?: of)?(?: (?:read|reading|to read|lesezeit|de lecture|de lectura))?[\s.]*$/iu,
  ],
  [
    'media',
    starts(
      'listen (?:to|live|now|\\d)|listen$|watch (?:also|live|now|the video|video|more|on)|play (?:video|audio)|video (?:player|playback|unavailable)|(?:video|audio|listen|фото|видео)\\s*\\d+:\\d\\d|▶|now playing|loading|your browser does not|this video|view (?:gallery|image|photos?)|(?:photo|image|picture) gallery|close (?:modal|dialog)|gallery:',
    ),
  ],
  [
    'related',
    whole(
      `(?:more |our |the |other |top )*(?:related|recommended|similar|most (?:read|popular|viewed|commented)|popular|trending|latest|recent|top|breaking|editor'?s'?|featured|must)(?: (?:articles?|news|stories|story|posts?|topics?|content|reading|reads?|links?|now|picks?|videos?|coverage|today|read|headlines|searches|stories on))*|more (?:like this|stories|news|coverage|reading|articles|headlines|to read)|(?:previous|next) (?:article|post|story|news)|read next|up next|in this (?:article|story)|read (?:more|also|this)|see also|also read|also see|see more|(?:show|load|view|learn|find out|discover) (?:more|all)|continue reading|keep reading|don'?t miss(?: it)?|what to read next|on (?:the|this) topic|in case you missed it|you (?:may|might|will|could) (?:also )?(?:like|love|enjoy)|from (?:around )?the web|more on this(?: story| topic)?|around the web|sponsored stories`,
    ),
  ],
  [
    'related',
    starts(
      `(?:read|see|watch|view|look) (?:also|more|next|too)|also (?:read|see|on|in|watch)|(?:earlier|previously|before(?: this)?),? (?:we|it was) (?:wrote|reported|informed|written)|you (?:may|might|will|could|would) (?:also |be |also be )(?:interested|like|read|love|enjoy)|more (?:in|on|from|about|news|stories)(?= [^.!?]{1,60}$| [^:]{1,40}:)|(?:related|recommended|recommend)(?: \\p{L}+)? ?:|on (?:the|this) (?:topic|subject) ?:|don'?t miss ?:|(?:previous|next) (?:article|post|story|issue|week|note|brief|on) ?:|read (?:the )?(?:full|original|in) |click (?:here|to)|lesen sie auch|mehr zum thema|lire aussi|à lire|lea también|leer más|lee también|leggi anche|leia (?:também|mais)|читайте (?:также|ещ)|читайте також|czytaj (?:też|także|więcej)|okuyun|other communiqu|tap here`,
    ),
  ],
  [
    'share',
    new RegExp(
      `^(?:(?:please )?(?:share|tweet|pin|print|forward|send|post|save|copy|e-?mail|follow)(?: (?:this|the|it|on|to|via|by|post|posts|article|story|page|news|with|friends?|a|link|in|your|url|now|social|media|buttons?))*(?: ${platform})*(?:[\\s:|/·•,+-]+(?:share|print|copy|save|link|and|on|or|${platform}))*)[\\s:.!|]*$`,
      'iu',
    ),
  ],
  [
    'share',
    new RegExp(
      `^(?:(?:share|follow|listen live|ulashish|teilen|partager|compartir|condividi|partilhar|поделиться|поширити|udostępnij|paylaş)\\s*[:|]?\\s*)?(?:▶ )?${platform}(?:\\s*[|/·•,+-]?\\s*(?:${platform}|copy|print|link))*[\\s.!]*$`,
      'iu',
    ),
  ],
  [
    'share',
    whole(
      '(?:copy|copied|get) (?:the )?(?:link|url)|link copied|share|sharing|print(?: this)?(?: page| article)?|save(?: article)?|bookmark|whatsapp|teilen|drucken|partager|compartir|поделиться',
    ),
  ],
  [
    'follow',
    starts(
      `(?:follow|join|like|find|add|read|watch|subscribe to|subscribe on|check) (?:us|our|me|@\\w+|the channel|with a friend|\\p{L}+ on)(?: (?:on|in|at|to|telegram|channel|page|news|via))|(?:our|join our|telegram) (?:telegram|channel|whatsapp|viber|facebook|page)|follow \\p{L}[^.]{0,40} on ${platform}|get (?:the )?(?:latest|our) [^.]{0,60}(?:inbox|app|phone|e-?mail|delivered)|download (?:our|the) [^.]{0,30}app|want more`,
    ),
  ],
  [
    'subscribe',
    starts(
      `(?:please )?(?:subscribe|unsubscribe|sign up|sign in|sign-up|log ?in|register|donate)(?= (?:to|for|now|here|today|from|and|on|by|with|\\||or)|[\\s.!:]*$|[:|])|(?:already|not) a (?:subscriber|member)|support (?:our|us|independent|quality|the)|become a (?:member|subscriber|supporter|patron)|(?:this|the) (?:article|content|story|text) is (?:reserved|available|only|for|exclusive)|(?:reserved|only|exclusive(?:ly)?) (?:for|to) (?:our )?subscribers|subscribers (?:read|only)|you have (?:\\d+|one|no|reached|read|used)[^.]{0,30}(?:articles?|stories|limit)|(?:to )?continue reading|you(?:'re| are)? receiv\\p{L}+ (?:this|[A-Z]{3,})|manage (?:your )?(?:preferences|subscription)|get (?:unlimited|full) access|start your (?:free )?trial|enter your e-?mail|newsletter|join the newsletter|create (?:an|a free) account|thank you for (?:reading|subscribing|signing)|\\d+ (?:free )?articles? (?:left|remaining)|price of this issue|view in browser|to leave this list|forward(?:ed|ing)? (?:many times|is free)`,
    ),
  ],
  [
    'errata',
    /(?:select|highlight)(?: \p{L}+){0,6} (?:text|fragment|it)[^.]{0,40}(?:ctrl|cmd|press)|^report an? (?:error|typo|mistake|problem)|^(?:found|noticed|spotted|if you (?:find|notice|see)) an? (?:error|typo|mistake)|^satisfied with this page|^was this (?:article|page|helpful)|^did you find (?:this|an)|^suggest a correction|^font ?:? a/iu,
  ],
  [
    'legal',
    /^(?:©|\(c\)|copyright\b|all rights reserved|(?:copying|reprinting|reproduction|republication|use|using|any use|full or partial)[^.]{0,60}(?:only|prohibited|permitted|hyperlink|forbidden|consent|permission|free|allowed|link)|(?:privacy|terms|legal)(?: (?:policy|notice|of (?:use|service)|and conditions))+|disclaimer ?:|the (?:authorities|editors|editorial (?:board|office|staff)) (?:is|are) not responsible|(?:this (?:material|article|post|story) )?may (?:not )?be (?:reproduced|published|republished|quoted)|to cite ?:|cite as ?:|powered by|created with|protected by|to request permission)/iu,
  ],
  [
    'tags',
    starts(
      '(?:tags?|topics?|keywords?|filed under|categor(?:y|ies)|labels?|posted in|schlagwörter|étiquettes|etiquetas|теги|ключевые слова|more about|about this article|published in|explore more(?: on)?(?: these topics)?|subjects?|section) ?:|filed under|tags?$|related topics|topics$|explore more on these',
    ),
  ],
  [
    'credit',
    /^[([]?(?:photo(?:graph)?s?|pictures?|images?|foto|фото|imagen|bild|photo credit|image credit|credits?|image source|source of (?:the )?(?:photo|image)|illustrat(?:ion|ive)|video|graphic|photo illustration)(?: (?:by|credit|source|from|of|courtesy|illustration|has|image|via))?\s*[:|/©]?\s[^.!?]{2,80}[.)\]]?$/iu,
  ],
  [
    'credit',
    /^[^.!?]{0,80}(?:getty images|shutterstock|istock|ap photo|afp photo|unsplash|pixabay|wikimedia commons|file photo|illustrative (?:image|photo)|handout|courtesy photo|\(reproduction\))[^.!?]{0,60}[.)\]]?$/iu,
  ],
  [
    'byline',
    /^(?:by|author|written by|reporter|text|story by|report(?:ed)? by|edited by|translated by|posted by|published by|editor|von|par|por|автор|текст)(?:\s*:\s*|\s+)(?:the )?\p{Lu}[^.!?]{1,80}$/u,
  ],
  [
    'byline',
    whole(
      '(?:own|staff|our|special|news|desk|web|senior) (?:reporter|correspondent|report|desk|writer|staff|editor)s?|(?:the )?(?:drafting|redaction|newsroom|editors|editorial (?:staff|board|office|team))|reporters?|staff',
    ),
  ],
  [
    'date line',
    new RegExp(
      `^(?:(?:last )?(?:published|updated|posted|modified|modification|update|publication|created|date|first published|last update|on|the|at)(?: (?:on|at|the|date|time))?\\s*[:|—-]?\\s*)*(?:${day}\\.?,?\\s+)?(?:\\d{1,2}(?:st|nd|rd|th|er)?(?: of)?[.,]?\\s+${month}\\.?(?: of)?,?\\s+\\d{4}|${month}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}[./-]\\d{1,2}[./-]\\d{1,2})(?:[\\s.,|·•—–-]*(?:at |à |um )?(?:\\d{1,2}[:.h]\\d{2}(?::\\d\\d)?\\s*(?:[ap]\\.?m\\.?|hs|hrs?|uhr|h)?(?:\\s*\\(?[A-Z+]{1,5}[\\d:]*\\)?)?)?)?[\\s.|]*$`,
      'iu',
    ),
  ],
  [
    'date line',
    starts(
      '(?:first )?(?:published|updated|posted|last (?:updated|modified|modification|update)|modified|veröffentlicht|publié|publicado|actualizado|pubblicato|опубликовано|aktualisiert|mis à jour)(?: (?:on|at|the|le|am|el|il))*\\s*[:|—-]?\\s*(?:\\p{L}+,? )?\\d',
    ),
  ],
  [
    'date line',
    /^(?:an? |\d+ )(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago$|^(?:today|yesterday),? (?:at )?\d{1,2}[:.]\d\d$/iu,
  ],
]

/** What kind of template line these words are; null for words that an article may hold. */
export function templateKind(text: string): TemplateKind | null {
  if (text.length > longest) return null
  for (const [kind, pattern] of patterns) if (pattern.test(text)) return kind
  return null
}
