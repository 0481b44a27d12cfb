import { all, needs, no, type Verdict, YES } from '@/api/permissions'
import { type KycDocument, type Session } from '@/api/model'
import { can as shared } from '@/domain/can'

export const can = {
  ...shared,
  addKycPages: (s: Session, d: KycDocument): Verdict =>
    all(
      needs(s, 'kyc', 'write'),
      d.Status !== 'CREATED' ? no('Pages can be added only before validation is asked') : YES,
    ),
  editLimits: (s: Session) => needs(s, 'limits', 'write'),
  consultKyc: (s: Session) => all(needs(s, 'kyc', 'read'), needs(s, 'personaldata', 'read')),
}
