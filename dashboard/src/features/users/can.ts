import { all, needs } from '@/api/permissions'
import { type Session, type UserLight } from '@/api/model'
import { can as shared, isOpen } from '@/domain/can'

export const can = {
  ...shared,
  createUser: (s: Session) => needs(s, 'users', 'write'),
  editUser: (s: Session, u: UserLight) => all(needs(s, 'users', 'write'), isOpen(u)),
  createWallet: (s: Session, u: UserLight) => all(needs(s, 'wallets', 'write'), isOpen(u)),
  addBankAccount: (s: Session, u: UserLight) => all(needs(s, 'bankaccounts', 'write'), isOpen(u)),
}
