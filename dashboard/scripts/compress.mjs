// Called after the build: puts each text file's compressed forms beside it (.br, .gz), which the gateway serves as they
// lie there, and holds what a first visit loads to its budget. Uses nothing but Node.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const dist = join(dirname(fileURLToPath(import.meta.url)), '../dist')
const TEXT = ['.js', '.css', '.html', '.json', '.svg']
const LEAST_BYTES = 1024

/** Bytes on the wire, compressed with Brotli, that a visitor needs before the first page shows. */
const BUDGET = { '.js': 250_000, '.css': 45_000 }

function compress(file) {
  const content = readFileSync(file)
  if (content.length < LEAST_BYTES) return
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  }
  writeFileSync(`${file}.br`, brotliCompressSync(content, { params }))
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }))
}

function onTheWire(file) {
  try {
    return statSync(`${file}.br`).size
  } catch {
    return statSync(file).size
  }
}

for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true }))
  if (entry.isFile() && TEXT.includes(extname(entry.name))) compress(join(entry.parentPath, entry.name))

const page = readFileSync(join(dist, 'index.html'), 'utf8')
const first = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"/g)].map((match) => match[1])
for (const [kind, most] of Object.entries(BUDGET)) {
  const files = first.filter((file) => extname(file) === kind)
  const sum = files.reduce((total, file) => total + onTheWire(join(dist, file)), 0)
  console.log(`First visit: ${files.length} files ${kind}, ${sum} bytes of ${most}`)
  if (files.length === 0 || sum > most) {
    console.error(`The first visit loads ${sum} bytes of ${kind} in ${files.length} files; the budget is ${most}.`)
    process.exit(1)
  }
}
