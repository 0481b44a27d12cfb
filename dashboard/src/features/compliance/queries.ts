import { type Query } from '@/api/http'
import { type KycDocument } from '@/api/model'
import { listOf, one } from '@/api/query'

export const kycDocumentsQuery = (query: Query) => listOf<KycDocument>('/KYC/documents', query)

export const kycDocumentQuery = (id: string) => one<KycDocument>(`/KYC/documents/${id}`)
