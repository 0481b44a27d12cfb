/**
 * Money as the API carries it: an integer count of minor units and an ISO 4217 code.
 * Everything here is exact integer arithmetic (BigInt for the arithmetic, never a fraction in a number).
 */
export interface Money {
  Currency: string
  Amount: number
}

/** Minor-unit digits that differ from two (ISO 4217). */
const DIGITS: Readonly<Record<string, number>> = {
  BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0, PYG: 0, RWF: 0, UGX: 0, UYI: 0, VND: 0, VUV: 0, XAF: 0, XOF: 0, XPF: 0,
  BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3,
}

/** Number of decimal places of a currency: EUR 2, JPY 0, KWD 3. */
export function minorDigits(currency: string): number {
  return DIGITS[currency] ?? 2
}

const GROUP = ','
const MINUS = '\u2212'

/** `1234567` EUR → `12,345.67`, as English writes it, with a real minus sign. */
export function formatAmount(money: Money): string {
  const digits = minorDigits(money.Currency)
  const negative = money.Amount < 0
  const plain = BigInt(money.Amount < 0 ? -money.Amount : money.Amount).toString().padStart(digits + 1, '0')
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

export type ParsedAmount = { ok: true; amount: number } | { ok: false; why: string }

/**
 * Reads what a person typed into minor units, exactly. Takes a point or a comma as decimal mark and spaces, points,
 * commas or apostrophes between groups of three where they cannot be mistaken for it. Refuses more decimals than the
 * currency has, rather than rounding.
 */
export function parseAmount(text: string, currency: string): ParsedAmount {
  const digits = minorDigits(currency)
  const cleaned = text.trim().replace(/[\s\u00a0\u202f'’]/g, '')
  if (cleaned === '') return { ok: false, why: 'Enter an amount' }
  if (/^[-\u2212]/.test(cleaned)) return { ok: false, why: 'The amount cannot be negative' }
  if (!/^[\d.,]+$/.test(cleaned) || !/\d/.test(cleaned)) return { ok: false, why: 'Use digits and one decimal mark, as in 1250.00' }

  const marks = [...cleaned].filter((c) => c === '.' || c === ',')
  const kinds = new Set(marks)
  let whole = cleaned
  let fraction = ''
  if (marks.length > 0) {
    const lastIndex = Math.max(cleaned.lastIndexOf('.'), cleaned.lastIndexOf(','))
    const after = cleaned.slice(lastIndex + 1)
    const before = cleaned.slice(0, lastIndex)
    // One mark and three digits: thousands where there are no decimals, a fraction where there are three and it is a point.
    const thousands = marks.length === 1 && after.length === 3 && digits === 0
    const lastIsDecimal = !thousands && (kinds.size === 2 || marks.length === 1)
    if (lastIsDecimal) {
      if (marks.length === 1 && after.length === 3 && !(digits === 3 && marks[0] === '.')) {
        return { ok: false, why: `Is “${cleaned}” ${before}${after} or ${before}.${after}? Write it without the mark` }
      }
      whole = before
      fraction = after
    }
    const groupMark = whole.match(/[.,]/)?.[0]
    if (groupMark) {
      const groups = whole.split(groupMark)
      const tidy = groups.every((g, i) => /^\d+$/.test(g) && (i === 0 ? g.length <= 3 : g.length === 3))
      if (!tidy) return { ok: false, why: 'Use digits and one decimal mark, as in 1250.00' }
      whole = groups.join('')
    }
  }
  if (fraction.length > digits) {
    return { ok: false, why: digits === 0 ? `${currency} has no decimals` : `${currency} has ${digits} decimals` }
  }
  const minor = BigInt((whole || '0') + fraction.padEnd(digits, '0'))
  if (minor > BigInt(Number.MAX_SAFE_INTEGER)) return { ok: false, why: 'The amount is too large' }
  return { ok: true, amount: Number(minor) }
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
export const CURRENCIES = ['EUR', 'GBP', 'USD', 'CHF', 'PLN', 'SEK', 'DKK', 'NOK', 'CZK', 'HUF', 'CAD', 'AUD', 'JPY', 'KWD'] as const
