// The commands as a page of Markdown: docs/commands.md, which a test holds to what the program knows.
import type { Command, Option } from 'commander'
import { buildProgram } from './main.ts'

export function describeCommands(): string {
  const program = buildProgram()
  return [
    '# Commands',
    '',
    'Written by `npm run contract` from the program itself.',
    '',
    "Every command takes `--ledger PATH` (else the ledger lies in the user's data folder, which",
    '`XDG_DATA_HOME` may move). Results go to standard output, everything else to standard error. Exit',
    'codes: 0 all went well, 2 some reports were refused, 1 failed, 130 stopped by Ctrl-C.',
    '',
    ...program.commands.flatMap((command) => describe(command)),
  ].join('\n')
}

/** A command, then those below it. */
const describe = (command: Command, above = 'hearsay'): string[] => [
  `${above === 'hearsay' ? '##' : '###'} ${above} ${command.name()}${usage(command)}`,
  '',
  `${sentence(command.summary())}.`,
  '',
  ...table(command),
  ...command.commands.flatMap((each) => describe(each, `${above} ${command.name()}`)),
]

const usage = (command: Command): string =>
  command.registeredArguments
    .map((argument) => {
      const name = `${argument.name().toUpperCase()}${argument.variadic ? '...' : ''}`
      return argument.required ? ` ${name}` : ` [${name}]`
    })
    .join('')

function table(command: Command): string[] {
  const rows = [
    ...command.registeredArguments.map((each) => row(each.name().toUpperCase(), each.description)),
    ...command.options.map((option) => row(option.flags, optionText(option))),
  ]
  return rows.length === 0 ? [] : ['| argument or option | meaning |', '|---|---|', ...rows, '']
}

const row = (name: string, meaning: string): string => `| \`${name}\` | ${meaning} |`

function optionText({ description, argChoices, defaultValue, envVar, negate }: Option): string {
  const notes = [
    ...(argChoices === undefined ? [] : [`one of ${argChoices.join(', ')}`]),
    ...(defaultValue === undefined || negate ? [] : [`else ${defaultValue}`]),
    ...(envVar === undefined ? [] : [`or by ${envVar}`]),
  ]
  return notes.length === 0 ? description : `${description} (${notes.join('; ')})`
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
