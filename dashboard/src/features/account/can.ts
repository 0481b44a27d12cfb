import { all, needs, no, type Verdict, YES } from '@/api/permissions'
import { type Session, type TeamMember } from '@/api/model'
import { can as shared } from '@/domain/can'

export const can = {
  ...shared,
  editClient: (s: Session) => needs(s, 'client', 'write'),
  invite: (s: Session) => needs(s, 'team', 'write'),
  editTeam: (s: Session) => needs(s, 'team', 'write'),
  editMember: (s: Session, m: TeamMember): Verdict =>
    all(needs(s, 'team', 'write'), m.Email === s.Email ? no('You cannot change your own access') : YES),
  extendInvitation: (s: Session, m: TeamMember): Verdict =>
    all(needs(s, 'team', 'write'), m.InvitationStatus === 'ACCEPTED' ? no('The invitation has been accepted') : YES),
}
