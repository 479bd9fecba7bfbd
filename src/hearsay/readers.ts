// Which reader reads: the one place that names them.
import { Stop } from '../domain/fault.ts'
import { type Reader, rules } from '../read/reader.ts'

/** Readers by the value of HEARSAY_READER; the trained one is loaded only where it is asked for. */
const readers: Readonly<
  Record<string, (env: Readonly<Record<string, string | undefined>>) => Promise<Reader>>
> = {
  rules: async () => rules,
  trained: async (env) => {
    const { openTrained } = await import('../read/trained.ts')
    const { weightsFolder } = await import('../read/trained/weights.ts')
    return openTrained(weightsFolder(env))
  },
}

/**
 * The reader that HEARSAY_READER names: `rules` where it names none.
 * @throws Stop where there is no such reader, or its weights are missing or not whole.
 */
export async function openReader(
  env: Readonly<Record<string, string | undefined>>,
): Promise<Reader> {
  const name = env.HEARSAY_READER || 'rules'
  const open = Object.hasOwn(readers, name) ? readers[name] : undefined
  if (open === undefined)
    throw new Stop('no-reader', {
      message: `HEARSAY_READER is "${name}", and there is no such reader.`,
      remedy: `Set it to one of: ${Object.keys(readers).join(', ')}.`,
    })
  return open(env)
}
