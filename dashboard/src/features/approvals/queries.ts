import { type Query } from '@/api/http'
import { type ApprovalItem } from '@/api/model'
import { listOf } from '@/api/query'

export const approvalsQuery = (query: Query) => listOf<ApprovalItem>('/approvals', query)
