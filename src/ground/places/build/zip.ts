// Reads one file out of a ZIP archive, as GeoNames' XX.zip is.
import { inflateRawSync } from 'node:zlib'

/** Larger tables than GeoNames' largest country are not read. In bytes. */
const largest = 600e6

/**
 * The file of this name (PKWARE's APPNOTE 6.3: stored or deflated, no ZIP64); null where there is none.
 * @throws Error where the archive is damaged or the file is larger than 600 MB.
 */
export function readZipped(archive: Buffer, wanted: string): Buffer | null {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0) throw new Error('no directory')
  let at = archive.readUInt32LE(end + 16)
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = archive.readUInt16LE(at + 28)
    const rest = archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
    if (archive.toString('utf8', at + 46, at + 46 + nameLength) === wanted)
      return unpackAt(archive, at)
    at += 46 + nameLength + rest
  }
  return null
}

function unpackAt(archive: Buffer, entry: number): Buffer {
  const packed = archive.readUInt32LE(entry + 20)
  const head = archive.readUInt32LE(entry + 42)
  const start = head + 30 + archive.readUInt16LE(head + 26) + archive.readUInt16LE(head + 28)
  const bytes = archive.subarray(start, start + packed)
  return archive.readUInt16LE(entry + 10) === 0
    ? bytes
    : inflateRawSync(bytes, { maxOutputLength: largest })
}
