import { all, needs, no, type Verdict, YES } from '@/api/permissions'
import { type Delivery, type Hook, type Session } from '@/api/model'
import { can as shared } from '@/domain/can'

export const can = {
  ...shared,
  createHook: (s: Session) => needs(s, 'hooks', 'write'),
  editHook: (s: Session, _h: Hook) => needs(s, 'hooks', 'write'),
  /** As the server has it: the hook is enabled, and the delivery no longer under way. */
  replay: (s: Session, h: Hook, d: Delivery): Verdict =>
    all(
      needs(s, 'hooks', 'write'),
      h.Status === 'DISABLED' ? no('The hook is disabled') : YES,
      d.Status === 'PENDING' ? no('It is still on its way') : YES,
    ),
  manageKeys: (s: Session) => needs(s, 'keys', 'write'),
}
