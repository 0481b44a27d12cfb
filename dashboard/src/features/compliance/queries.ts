import { type Query } from '@/api/http'
import { type KycDocument, type Limit, type LimitUsage } from '@/api/model'
import { listOf, one } from '@/api/query'

export const kycDocumentsQuery = (query: Query) => listOf<KycDocument>('/KYC/documents', query)

export const kycDocumentQuery = (id: string) => one<KycDocument>(`/KYC/documents/${id}`)

export const limitsQuery = (query: Query) => listOf<Limit>('/limits', query)

export const limitUsageQuery = (SubjectType: string, SubjectId: string) =>
  one<LimitUsage>('/limits/usage', { SubjectType, SubjectId })
