import { type Wallet } from '@/api/model'
import { one } from '@/api/query'

export const walletQuery = (id: string) => one<Wallet>(`/wallets/${id}`)
