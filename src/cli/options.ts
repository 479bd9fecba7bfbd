// Options that several commands share, and how their values are read.
import { InvalidArgumentError, Option } from 'commander'

export const asJson = (what: string) => new Option('--json', `print ${what} as JSON`)

export const limit = (unit: string, fallback: number) =>
  new Option('--limit <n>', `at most so many ${unit}`).argParser(wholeNumber).default(fallback)

export function wholeNumber(value: string): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 0)
    throw new InvalidArgumentError('It must be a whole number, 0 or greater.')
  return number
}

export function day(value: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(Date.parse(value)))
    throw new InvalidArgumentError('It must be an ISO day, as 2024-05-31.')
  return value
}

export function portNumber(value: string): number {
  const number = wholeNumber(value)
  if (number > 65535) throw new InvalidArgumentError('It must be a port, 0 to 65535.')
  return number
}
