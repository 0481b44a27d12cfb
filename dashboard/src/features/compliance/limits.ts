import { type Limit } from '@/api/model'
import { formatMoney } from '@/lib/money'

export const SUBJECTS: { value: Limit['SubjectType']; label: string; id: string }[] = [
  { value: 'WALLET', label: 'Wallet', id: 'Wallet id' },
  { value: 'USER', label: 'User', id: 'User id' },
  { value: 'CARD', label: 'Card', id: 'Fingerprint of the card' },
  { value: 'KEY', label: 'API key', id: 'Key id' },
  { value: 'PERSON', label: 'Person', id: 'Person id' },
]

export const TYPES = [
  { value: 'PAYIN', label: 'Pay-ins' },
  { value: 'TRANSFER', label: 'Transfers' },
  { value: 'PAYOUT', label: 'Payouts' },
]

export const PERIODS: { value: Limit['Period']; label: string }[] = [
  { value: 'TRANSACTION', label: 'Transaction' },
  { value: 'HOUR', label: 'Hour' },
  { value: 'DAY', label: 'Day' },
  { value: 'MONTH', label: 'Month' },
]

const labelOf = (of: { value: string; label: string }[], value: string | null) =>
  of.find((each) => each.value === value)?.label ?? value ?? ''

export const subjectWord = (type: string) => labelOf(SUBJECTS, type)
export const typeWord = (type: string | null) => (type ? labelOf(TYPES, type) : 'All transactions')
export const periodWord = (period: string) => `per ${labelOf(PERIODS, period).toLowerCase()}`

/** What a limit allows, in words. */
export function boundWords({ MaxAmount, MaxCount }: Pick<Limit, 'MaxAmount' | 'MaxCount'>): string {
  const count = MaxCount === null ? null : `${MaxCount} ${MaxCount === 1 ? 'transaction' : 'transactions'}`
  return [MaxAmount ? formatMoney(MaxAmount) : null, count].filter(Boolean).join(' and ')
}
