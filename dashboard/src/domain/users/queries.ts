import { type BankAccount, type User, type Wallet } from '@/api/model'
import { listOf, NEWEST, one } from '@/api/query'

export const userQuery = (id: string) => one<User>(`/users/${id}`)

export const userWalletsQuery = (id: string) => listOf<Wallet>(`/users/${id}/wallets`, { per_page: 100 })

export const userBankAccountsQuery = (id: string) =>
  listOf<BankAccount>(`/users/${id}/bankaccounts`, { per_page: 100, ...NEWEST })
