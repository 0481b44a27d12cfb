import { type Wallet } from '@/api/model'
import { one } from '@/api/query'

// Wallets
export const walletQuery = (id: string) => one<Wallet>(`/wallets/${id}`)
