import { CURRENCY_DIGITS } from './iso.ts'

/**
 * Money as the API carries it: an integer count of minor units and an ISO 4217 code.
 * Everything here is exact integer arithmetic (BigInt for the arithmetic, never a fraction in a number).
 */
export interface Money {
  Currency: string
  Amount: number
}

/** Number of decimal places of a currency: EUR 2, JPY 0, KWD 3; ISO 4217 decides, never the browser. */
export function minorDigits(currency: string): number {
  return CURRENCY_DIGITS[currency] ?? 2
}

const GROUP = ','
const MINUS = '\u2212'

/** `1234567` EUR → `12,345.67`, as English writes it, with a real minus sign. */
export function formatAmount(money: Money): string {
  const digits = minorDigits(money.Currency)
  const negative = money.Amount < 0
  const plain = BigInt(money.Amount < 0 ? -money.Amount : money.Amount)
    .toString()
    .padStart(digits + 1, '0')
  const whole = plain.slice(0, plain.length - digits)
  const fraction = digits === 0 ? '' : `.${plain.slice(plain.length - digits)}`
  return `${negative ? MINUS : ''}${whole.replace(/\B(?=(\d{3})+(?!\d))/g, GROUP)}${fraction}`
}

/** `12,345.67 EUR`. */
export function formatMoney(money: Money): string {
  return `${formatAmount(money)}\u00a0${money.Currency}`
}

/** Without grouping and with an ASCII minus, for files and inputs: `-12345.67`. */
export function plainAmount(money: Money): string {
  return formatAmount(money).replaceAll(GROUP, '').replace(MINUS, '-')
}

const UNREADABLE = 'Use digits and one decimal separator, as in 1250.00'

export type ParsedAmount = { ok: true; amount: number } | { ok: false; why: string }

/**
 * Reads what a person typed into minor units, exactly. Takes a point or a comma as decimal mark and blanks, points,
 * commas or apostrophes between groups: of three digits, or as India writes them (12,34,567). The groups must be whole
 * and their mark the same throughout; whatever could be meant in two ways is refused, and so are more decimals than the
 * currency has.
 */
export function parseAmount(text: string, currency: string): ParsedAmount {
  const digits = minorDigits(currency)
  const trimmed = text.trim()
  if (trimmed === '') return { ok: false, why: 'Enter an amount' }
  if (/^[-\u2010-\u2015\u2212]/.test(trimmed)) return { ok: false, why: 'The amount cannot be negative' }
  if (!/^[0-9][0-9., '\u00a0\u2009\u202f\u2019]*$|^[.,][0-9]+$/.test(trimmed)) return { ok: false, why: UNREADABLE }

  const marks = trimmed.replace(/[0-9]/g, '')
  const last = Math.max(trimmed.lastIndexOf('.'), trimmed.lastIndexOf(','))
  const before = trimmed.slice(0, last)
  const after = trimmed.slice(last + 1)
  // Alone, a point or comma before three digits may be either mark; only the currency's decimals can tell.
  const alone = marks.length === 1 && last > 0
  const thousands = alone && after.length === 3 && digits === 0
  const isDecimal = last >= 0 && !thousands && !before.includes(trimmed.charAt(last))
  if (alone && isDecimal && after.length === 3 && !(digits === 3 && marks === '.')) {
    return { ok: false, why: `Is “${trimmed}” ${before}${after} or ${before}.${after}? Write it without the mark` }
  }
  const whole = isDecimal ? ungrouped(before || '0') : ungrouped(trimmed)
  const fraction = isDecimal ? after : ''
  if (whole === null || !/^[0-9]*$/.test(fraction)) return { ok: false, why: UNREADABLE }
  if (fraction.length > digits) {
    return { ok: false, why: digits === 0 ? `${currency} has no decimals` : `${currency} has ${digits} decimals` }
  }
  const minor = BigInt(whole + fraction.padEnd(digits, '0'))
  if (minor > BigInt(Number.MAX_SAFE_INTEGER)) return { ok: false, why: 'The amount is too large' }
  return { ok: true, amount: Number(minor) }
}

/** The digits of a whole number without its group marks; null when the groups are not whole or their marks differ. */
function ungrouped(text: string): string | null {
  const mark = /[^0-9]/.exec(text)?.[0]
  if (mark === undefined) return text
  const groups = text.split(mark)
  const [first = '', ...others] = groups
  const western = first.length <= 3 && others.every((group) => group.length === 3)
  const indian =
    mark === ',' &&
    first.length <= 2 &&
    others.slice(0, -1).every((group) => group.length === 2) &&
    others.at(-1)?.length === 3
  const whole = groups.every((group) => /^[0-9]+$/.test(group)) && !first.startsWith('0')
  return whole && (western || indian) ? groups.join('') : null
}

/** Sum of minor units of one currency. */
export function sum(amounts: readonly number[]): number {
  return Number(amounts.reduce((total, amount) => total + BigInt(amount), 0n))
}

/** Totals per currency, never mixed; currencies in alphabetical order. */
export function totals(moneys: readonly Money[]): Money[] {
  const byCurrency = new Map<string, bigint>()
  for (const money of moneys) {
    byCurrency.set(money.Currency, (byCurrency.get(money.Currency) ?? 0n) + BigInt(money.Amount))
  }
  return [...byCurrency]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([Currency, amount]) => ({ Currency, Amount: Number(amount) }))
}

/** Currencies offered where a person must choose one. */
export const CURRENCIES = [
  'EUR',
  'GBP',
  'USD',
  'CHF',
  'PLN',
  'SEK',
  'DKK',
  'NOK',
  'CZK',
  'HUF',
  'CAD',
  'AUD',
  'JPY',
  'KWD',
] as const
