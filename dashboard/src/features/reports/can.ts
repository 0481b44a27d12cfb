import { needs } from '@/api/permissions'
import { type Session } from '@/api/model'
import { can as shared } from '@/domain/can'

export const can = {
  ...shared,
  createReport: (s: Session) => needs(s, 'reports', 'write'),
}
