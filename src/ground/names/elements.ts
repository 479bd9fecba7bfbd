// Words that names of places and persons are made of, in tongues between which translators carry them.
import { foldLatin, scriptOf } from './fold.ts'
import { romanize } from './romanize.ts'

/** One meaning a line: English first, then other tongues. Latin script is folded, Cyrillic romanized. */
const meanings = `
eastern east | восточный східний | oriental orientale est levante | dogu
western west | западный західний | occidental occidentale ouest poniente | bati
northern north | северный північний | norte septentrional nord | kuzey
southern south | южный південний | sur sul meridional sud | guney
upper | верхний верхній горный горній gornji gorni haut superior alto
lower | нижний нижній donji dolni bas inferior baixo
new | новый новий nova novo nuevo nueva nouveau nouvelle neu yeni jangi zhana
old | старый старий stari stara viejo vieja vieux alt eski
big great large | большой великий velika veliki grande gran grand gross
small little | малый малий mala mali pequeno petit klein kichi
white | белый білий bijelo bela beli blanco blanca branco blanc weiss ak
black | черный чорний crna crni negro negra noir schwarz kara
red | красный червоний crvena rojo roja vermelho rouge rot kyzyl kizil
green | зеленый зелений zelena verde vert grun
blue | синий синій plava azul bleu blau
golden gold | золотой золотий zlatna dorado oro dor
holy saint | святой святий sveti san santo santa saint sankt
dry | сухой сухий suva seco sec
long | длинный долгий довгий duga largo longo
field | поле polje campo champ feld
mountain mount hill hills | гора gora monte montana montes mont berg dag tau too
river | река річка ріка rijeka rio riviere fluss
water | вода voda agua eau wasser su suu
lake | озеро jezero lago lac see kul kol
stone rock | камень камінь kamen piedra pedra pierre stein tash tas
bridge | мост міст puente ponte pont brucke kopru
town city | город місто grad ciudad cidade ville stadt
village | село селище selo aldea pueblo aldeia village dorf koy aul
island | остров острів otok isla ilha ile insel ada
harbour port | порт гавань luka puerto porto havre hafen
spring well source | источник криница izvor fuente fonte bulak bulaq
forest wood wooded | лес ліс suma bosque mata foret wald orman
sea | море more mar mer meer deniz
shore coast | берег obala costa cote kuste
valley | долина dolina valle vale vallee tal
castle fort fortress | крепость фортеця замок castillo forte chateau burg kala
mill | мельница млин mlin molino moinho moulin
market fair | рынок базар ярмарка mercado feira marche pazar
cross | крест хрест krst cruz croix
star | звезда зірка zvezda estrella estrela etoile yildiz
sun | солнце сонце sunce sol soleil sonne gun
moon | луна місяць luna lune ay
peace world | мир світ paz paix
freedom liberty free | свобода воля вольный sloboda libertad livre libre
pine | сосна bor pino pin
oak | дуб hrast roble chene
bear | медведь ведмідь medved oso ours
wolf | волк вовк vuk lobo loup
eagle | орел orao aguila aigle
lion | лев leon leao
horse | конь кінь konj caballo cheval at
`

const byWord = new Map<string, Set<number>>()
meanings
  .trim()
  .split('\n')
  .forEach((line, number) => {
    for (const word of line.split(/[\s|]+/))
      for (const spelling of scriptOf(word) === 'latin' ? [foldLatin(word)] : romanize(word))
        byWord.set(levelled(spelling), (byWord.get(levelled(spelling)) ?? new Set()).add(number))
  })

/** `skhidnyi`, `skhidny`, `skhidnaya`: endings of Slavic adjectives, and doubled spellings of one sound. */
function levelled(folded: string): string {
  return folded
    .replace(/(?<=.{3}n)(?:yy|iy|yi|y|i|aya|aia|a|oye|oe|e)$/, '')
    .replace(/(?<=...)(?:yy|iy|yi)$/, 'y')
}

/** What the elements of names mean that a folded word may be, by number. */
export const meaningsOf = (folded: string): ReadonlySet<number> =>
  byWord.get(levelled(folded)) ?? none

const none: ReadonlySet<number> = new Set()
