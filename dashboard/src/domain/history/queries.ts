import { type AuditEntry, type ObjectNote, type ObjectTags } from '@/api/model'
import { listOf, NEWEST, one } from '@/api/query'

/** What notes and tags are about, as the API calls it. */
export type NotedType = ObjectNote['ObjectType']

export const entriesOfQuery = (id: string, page: number, perPage: number) =>
  listOf<AuditEntry>('/audit', { ...NEWEST, ResourceId: id, page, per_page: perPage })

export const notesQuery = (type: NotedType, id: string) =>
  listOf<ObjectNote>('/notes', { ...NEWEST, ObjectType: type, ObjectId: id, per_page: 100 })

export const tagsQuery = (type: NotedType, id: string) => one<ObjectTags>('/tags', { ObjectType: type, ObjectId: id })
