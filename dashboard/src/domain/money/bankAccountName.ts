import { type BankAccount } from '@/api/model'

export function bankAccountName(b: BankAccount): string {
  const number = b.IBAN ?? b.AccountNumber ?? ''
  return `${b.Type === 'OTHER' ? (b.Country ?? 'Other') : b.Type} ····${number.slice(-4)}`
}
