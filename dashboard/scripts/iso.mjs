// Writes src/lib/iso.ts from the platform's tables: `node scripts/iso.mjs`. A test holds the two together.
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const tables = join(root, '../platform/core/src/main/resources/io/kontor/platform')

function rows(table) {
  return readFileSync(join(tables, table), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split(','))
}

const quoted = (text) => `'${text.replaceAll("'", "\\'")}'`
const object = (entries) => `{\n${entries.map(([key, value]) => `  ${key}: ${value},`).join('\n')}\n}`

/** The text of src/lib/iso.ts. */
export function render() {
  const currencies = rows('money/iso4217.csv')
  const countries = rows('country/countries.csv')
  const circulating = currencies.filter(([, , , state]) => state === 'CIRCULATING').map(([code]) => code)
  return `/* Written by scripts/iso.mjs from the platform's tables (iso4217.csv, countries.csv); never edited by hand. */

/** Decimals of every currency that money can be stored in. */
export const CURRENCY_DIGITS: Readonly<Record<string, number>> = ${object(currencies.map(([code, , digits]) => [code, digits]))}

/** Currencies that circulate: new wallets and new money are in these. */
export const CIRCULATING: readonly string[] = '${circulating.join(' ')}'.split(' ')

/** Countries by their alpha-2 code, in English. */
export const COUNTRY_NAMES: Readonly<Record<string, string>> = ${object(countries.map(([code, , , name]) => [code, quoted(name)]))}

/** Countries whose addresses have no postal code. */
export const WITHOUT_POSTAL_CODES: ReadonlySet<string> = new Set('${countries
    .filter(([, , postal]) => postal === 'NO')
    .map(([code]) => code)
    .join(' ')}'.split(' '))
`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(join(root, 'src/lib/iso.ts'), render())
}
