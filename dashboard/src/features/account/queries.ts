import { type Query } from '@/api/http'
import {
  type AuditEntry,
  type Client,
  type ClientWallet,
  type PermissionGroup,
  type TeamMember,
  type Transaction,
  type Verification,
} from '@/api/model'
import { listOf, one } from '@/api/query'

export const clientWalletsQuery = () => listOf<ClientWallet>('/clients/wallets', { per_page: 100 })

export const clientWalletTransactionsQuery = (fundsType: string, currency: string, query: Query) =>
  listOf<Transaction>(`/clients/wallets/${fundsType}/${currency}/transactions`, query)

export const clientQuery = () => one<Client>('/clients')

export const ssosQuery = () => listOf<TeamMember>('/clients/ssos', { per_page: 100 })

export const groupsQuery = () => listOf<PermissionGroup>('/clients/permissiongroups', { per_page: 100 })

export const auditQuery = (query: Query) => listOf<AuditEntry>('/audit', query)

export const verificationQuery = () => one<Verification>('/audit/verification')
