import { z } from 'zod'
import { paging, sortOrder } from '@/lib/search'

export const userSearch = z.object({ ...paging, Sort: sortOrder })

export const TABS = [
  'overview',
  'transactions',
  'wallets',
  'cards',
  'preauthorizations',
  'bankaccounts',
  'mandates',
  'kyc',
  'disputes',
  'history',
] as const
export const userTabs = z.object({ ...paging, tab: z.enum(TABS).optional().catch(undefined) })
export const tabOf = (name: string) => TABS.find((tab) => tab === name)
