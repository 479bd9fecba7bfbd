// Weights: the files that the trained reader loads, seen to be whole before they are.
import { createHash } from 'node:crypto'
import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import path from 'node:path'
import { Stop } from '../../domain/fault.ts'

/** What the scores of each head stand for, in their order. */
export interface Labels {
  readonly pos: readonly string[]
  readonly relations: readonly string[]
  readonly names: readonly string[]
  readonly times: readonly string[]
  readonly roles: readonly string[]
}

export interface Weights {
  readonly model: string
  readonly labels: Labels
  /** The pieces, by their number. */
  readonly vocabulary: readonly string[]
  /** The first 8 digits of the model's hash: it names what was read by. */
  readonly version: string
}

interface Manifest {
  readonly files: Readonly<Record<string, { readonly sha256: string }>>
}

/** Where the weights lie unless HEARSAY_WEIGHTS names another folder. */
const ownFolder = path.resolve(import.meta.dirname, '../../../weights')

/** The folder of the weights: HEARSAY_WEIGHTS, or `weights` in the project. */
export const weightsFolder = (env: Readonly<Record<string, string | undefined>>): string =>
  env.HEARSAY_WEIGHTS ? path.resolve(env.HEARSAY_WEIGHTS) : ownFolder

const files = { model: 'reader.onnx', labels: 'labels.json', vocabulary: 'vocabulary.txt' } as const

const remedy =
  'Bring back the folder "weights" of the project ("git checkout -- weights"), or name a whole one with HEARSAY_WEIGHTS.'

/** Files that were found whole, with size and time: none is hashed twice while it stays the same. */
const whole = new Map<string, string>()

/** In bytes: what is read at once of a file that is hashed. */
const chunkSize = 1 << 20

function hashOf(file: string): string {
  const hash = createHash('sha256')
  const chunk = Buffer.allocUnsafe(chunkSize)
  const open = openSync(file, 'r')
  try {
    for (let size = 1; size > 0; ) {
      size = readSync(open, chunk)
      hash.update(chunk.subarray(0, size))
    }
  } finally {
    closeSync(open)
  }
  return hash.digest('hex')
}

function checkFile(file: string, sha256: string | undefined): void {
  if (!existsSync(file))
    throw new Stop('no-weights', { message: `The reader's ${file} does not exist.`, remedy })
  const { size, mtimeMs } = statSync(file)
  const seen = `${size} ${mtimeMs} ${sha256}`
  if (whole.get(file) === seen) return
  if (sha256 === undefined || hashOf(file) !== sha256)
    throw new Stop('broken-weights', {
      message: `The reader's ${file} is not the file that its manifest.json names: it was changed or cut short.`,
      remedy,
    })
  whole.set(file, seen)
}

function parseJson<Value>(file: string): Value {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Value
  } catch (cause) {
    const message = `The reader's ${file} ${existsSync(file) ? 'is not readable as JSON' : 'does not exist'}.`
    throw new Stop('broken-weights', { message, remedy, cause })
  }
}

/**
 * Opens the weights of a folder; each file's hash must be that of the manifest.
 * @throws Stop `no-weights` or `broken-weights`, naming the file.
 */
export function openWeights(folder: string): Weights {
  const manifestFile = path.join(folder, 'manifest.json')
  if (!existsSync(manifestFile))
    throw new Stop('no-weights', {
      message: `The reader's ${manifestFile} does not exist.`,
      remedy,
    })
  const manifest = parseJson<Manifest>(manifestFile)
  for (const name of Object.values(files))
    checkFile(path.join(folder, name), manifest.files?.[name]?.sha256)
  return {
    model: path.join(folder, files.model),
    labels: parseJson<Labels>(path.join(folder, files.labels)),
    vocabulary: readFileSync(path.join(folder, files.vocabulary), 'utf8').split('\n').slice(0, -1),
    version: manifest.files[files.model]?.sha256.slice(0, 8) ?? '',
  }
}
