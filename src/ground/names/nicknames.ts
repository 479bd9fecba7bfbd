// Given names and the short forms that stand for them.
import english from './learned/nicknames.json' with { type: 'json' }

/** Short forms in Slavic, Spanish and other languages; each group begins with the full name. */
const further =
  'aleksandr alexander sasha sanya shura oleksandr alex; aleksey alexei oleksiy lyosha alyosha; anastasia nastya anastasiia; ' +
  'andrey andrei andriy andrew; anna anya hanna; boris borya borys; daria darya dasha; dmitry dmitri dmytro dima mitya; ' +
  'ekaterina yekaterina katya kateryna catherine; elena olena yelena lena helen; evgeny yevgeny yevhen yauhen zhenya eugene; ' +
  'fyodor fedir fedor fedya theodore; galina halyna galya; georgy georgi heorhiy george gosha zhora; grigory hryhoriy grisha gregory; ' +
  'igor ihor; ilya illia elijah; ivan vanya john; irina iryna ira irene; konstantin kostya kostiantyn constantine; ' +
  'kirill kyrylo cyril; larisa larysa lara; leonid lyonya; lev leo; ludmila lyudmila liudmyla lyuda; maksim maxim maksym max; ' +
  'maria mariya masha marusya mary; mikhail mikhas misha mykhailo michael; nadezhda nadia nadiya nadya; natalia natalya nataliya natasha; ' +
  'nikolay nikolai mykola kolya nicholas; oleg oleh; olga olha olya; pavel pavlo pasha paul; pyotr petr petro petya peter; ' +
  'roman roma; semyon semen sema simon; siarhei sergey sergei serhiy serhii seryozha; sofia sofiya sonya sophia; stanislav stas; ' +
  'svetlana svitlana sveta; tatiana tatyana tetiana tetyana tanya; valentin valentyn valya; valery valeriy valera; vasily vasyl vasya basil; ' +
  'viktor victor vitya; vitaly vitalii vitaliy; vladimir volodymyr uladzimir vova volodya; vladislav vladyslav vlad; ' +
  'vyacheslav viacheslav slava; yakov yakiv jacob; yulia iuliia yuliya julia; yury yuri yuriy yura george; ' +
  'francisco paco pancho; jose pepe; guadalupe lupe; dolores lola; ignacio nacho; enrique quique; manuel manolo; rosario charo; ' +
  'giuseppe beppe; luigi gigi; jean jeannot; johannes hans; friedrich fritz; heinrich heinz; josef sepp; wilhelm willi; ' +
  'katarzyna kasia; malgorzata gosia; jan janek; stanislaw staszek; mohammed muhammad mohamed mohammad mehmet mamadou'

/** What the romanizations of Slavic names differ by: `yevgeniy` and `evgenii`. */
function levelled(name: string): string {
  return name
    .replace(/^ye|^ie/, 'e')
    .replace(/[iy]+(?=[aeou])/g, 'y')
    .replace(/[iy]+$/, 'i')
}

const groupsOf = new Map<string, number[]>()
;[...english.groups.split('; '), ...further.split('; ')].forEach((group, place) => {
  for (const name of new Set(group.split(' ')))
    groupsOf.set(levelled(name), [...(groupsOf.get(levelled(name)) ?? []), place])
})

/** Whether two folded given names are forms of one. */
export const areNicknames = (a: string, b: string): boolean =>
  groupsOf.get(levelled(a))?.some((group) => groupsOf.get(levelled(b))?.includes(group)) === true
