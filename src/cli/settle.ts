// What a person settles about entities: each is an entry, and is undone by another.
import { userInfo } from 'node:os'
import { type Command, Option } from 'commander'
import type { Author } from '../domain/entry.ts'
import { Stop } from '../domain/fault.ts'
import type { EntityId } from '../domain/id.ts'
import { type NameForm, nameForms, type Settlement } from '../domain/register.ts'
import { splitId } from '../hearsay/register.ts'
import { guarded } from './exit.ts'
import { withLedger } from './ledgers.ts'
import { wholeNumber } from './options.ts'
import { printLine } from './terminal.ts'

export const by = () => new Option('--by <name>', "who decides, else the user's own name")
const why = () => new Option('--reason <words>', 'why, with the evidence').makeOptionMandatory()

export const personNamed = (name: string = userInfo().username): Author => ({
  kind: 'person',
  name,
})

interface Decision {
  readonly by?: string
  readonly reason: string
}

async function settle(
  self: Command,
  settlement: Settlement,
  person: string | undefined,
): Promise<undefined> {
  await withLedger(self, async ({ ledger }) => {
    const { sequence } = await ledger.settle(settlement, personNamed(person))
    await printLine(
      `entry ${sequence}; undo it with: hearsay register undo ${sequence} --reason WORDS`,
    )
  })
  return undefined
}

export function addSettlements(register: Command): void {
  for (const add of [addMerge, addSplit, addRename, addName, addUndo]) add(register)
}

const addMerge = (register: Command): Command =>
  register
    .command('merge')
    .summary('say that two entities are one')
    .argument('<id>', 'the one that goes')
    .argument('<into>', 'the one that stays')
    .addOption(why())
    .addOption(by())
    .action(
      guarded((entity: EntityId, into: EntityId, { by, reason }: Decision, self: Command) =>
        settle(self, { kind: 'merged', entity, into, reason }, by),
      ),
    )

const addSplit = (register: Command): Command =>
  register
    .command('split')
    .summary("say that some of an entity's names are another's")
    .argument('<id>')
    .argument('<names...>', 'the names that it loses')
    .addOption(why())
    .addOption(by())
    .action(
      guarded(async (entity: EntityId, names: string[], options: Decision, self: Command) => {
        const to = await withLedger(self, async ({ ledger }) => {
          const kind = (await ledger.known.entity(entity))?.kind ?? 'other'
          return splitId(names, kind, ledger.known)
        })
        const { by, reason } = options
        await settle(self, { kind: 'split', entity, names, to, reason }, by)
        await printLine(to)
        return undefined
      }),
    )

const addRename = (register: Command): Command =>
  register
    .command('rename')
    .summary('give an entity another canonical name; the old one stays among its names')
    .argument('<id>')
    .argument('<name>')
    .addOption(why())
    .addOption(by())
    .action(
      guarded((entity: EntityId, name: string, { by, reason }: Decision, self: Command) =>
        settle(self, { kind: 'renamed', entity, name, reason }, by),
      ),
    )

const addName = (register: Command): Command =>
  register
    .command('name')
    .summary('teach a name of an entity, a garble for one')
    .argument('<id>')
    .argument('<name>')
    .addOption(
      new Option('--form <form>', 'what kind of name it is').choices(nameForms).default('alias'),
    )
    .addOption(why())
    .addOption(by())
    .action(
      guarded(
        (
          entity: EntityId,
          name: string,
          { by, reason, form }: Decision & { form: NameForm },
          self: Command,
        ) => settle(self, { kind: 'named', entity, name, form, reason }, by),
      ),
    )

const addUndo = (register: Command): Command =>
  register
    .command('undo')
    .summary('take back a merge, split, rename or name; both stay in the record')
    .argument('<entry>', 'its number in the record')
    .addOption(why())
    .addOption(by())
    .action(
      guarded(async (entry: string, { by, reason }: Decision, self: Command) => {
        const sequence = wholeNumber(entry)
        await withLedger(self, async ({ ledger }) => {
          const known = await ledger.entry(sequence)
          if (known?.act.kind !== 'settled') throw noSettlement(sequence)
          await ledger.withdraw(sequence, reason, personNamed(by))
        })
        return undefined
      }),
    )

const noSettlement = (sequence: number) =>
  new Stop('no-settlement', {
    message: `Entry ${sequence} settles nothing about an entity.`,
    remedy: 'Look for its number with "hearsay register show ID".',
  })
