import { type Card } from '@/api/model'
import { one } from '@/api/query'

export const cardQuery = (id: string) => one<Card>(`/cards/${id}`)
