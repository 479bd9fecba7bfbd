// A process of its own that files reports, and prints each identity once it is durable.
import { filing } from './make.ts'
import { openFile } from './settings.ts'

const [file, name, count] = process.argv.slice(2) as [string, string, string]
const batch = 10

const ledger = await openFile(file)
for (let at = 0; at < Number(count); at += batch) {
  const filed = await ledger.file(
    Array.from({ length: Math.min(batch, Number(count) - at) }, (_, n) =>
      filing({
        identity: `${name}${at + n}`,
        text: `Convoy ${name}${at + n} crossed. Lorry ${at + n} of ${name} may follow. It will stop.`,
        published: '2024-05-01',
      }),
    ),
  )
  for (const { identity } of filed) process.stdout.write(`${identity}\n`)
}
await ledger.close()
