// What a command's paths stand for.
import { findFiles } from '../collect/files.ts'
import type { Found } from '../collect/found.ts'
import { findInput, findLines } from '../collect/input.ts'

/** Files and folders as named; `-` is standard input, and with `lines` it holds JSON lines. */
export async function* findPaths(
  paths: readonly string[],
  lines: boolean,
  skipped: (name: string) => void = () => {},
): AsyncGenerator<Found> {
  for (const path of paths)
    if (path !== '-') yield* findFiles(path, lines, skipped)
    else if (lines) yield* findLines(process.stdin, 'standard input')
    else yield* findInput(process.stdin)
}
