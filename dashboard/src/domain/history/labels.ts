import { type AuditEntry, type Transaction } from '@/api/model'
import { type NotedType } from './queries'

export const SERVICES = [
  { value: 'transaction', label: 'Transactions, cards, mandates' },
  { value: 'wallet', label: 'Wallets' },
  { value: 'identity', label: 'Account, team, keys, users' },
  { value: 'compliance', label: 'Compliance' },
  { value: 'dispute', label: 'Disputes' },
  { value: 'reporting', label: 'Reports' },
  { value: 'webhook', label: 'Hooks' },
] as const

export const ACTOR_TYPES = [
  { value: 'STAFF', label: 'People' },
  { value: 'KEY', label: 'API keys' },
  { value: 'SERVICE', label: 'Operators' },
] as const

/** `PAYOUT_CREATED` is "Payout created". */
export function actionName(action: string): string {
  const words = action.toLowerCase().split('_').join(' ').replace('payin', 'pay-in')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

export function actorName(entry: Pick<AuditEntry, 'ActorType' | 'ActorId' | 'ActorName'>): string {
  if (entry.ActorName) return entry.ActorName
  return entry.ActorType === 'KEY' ? `API key ${entry.ActorId}` : entry.ActorId
}

/** What notes about a transaction are about; null where nobody writes any. */
export function notedType(t: Pick<Transaction, 'Type' | 'Nature'>): NotedType | null {
  if (t.Nature === 'REFUND') return 'REFUND'
  if (t.Nature !== 'REGULAR') return null
  if (t.Type === 'PAYIN' || t.Type === 'TRANSFER' || t.Type === 'PAYOUT' || t.Type === 'CONVERSION') return t.Type
  return null
}
