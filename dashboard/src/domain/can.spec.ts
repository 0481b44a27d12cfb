import { describe, expect, it } from 'vitest'
import { can as account } from '@/features/account/can'
import { can as compliance } from '@/features/compliance/can'
import { can as developers } from '@/features/developers/can'
import { can as reports } from '@/features/reports/can'
import { can as users } from '@/features/users/can'
import { offered, type Verdict } from '@/api/permissions'
import { type Delivery, type Hook, type KycDocument, type Session, type TeamMember, type UserLight } from '@/api/model'
import { can } from './can'

const session = (...Permissions: string[]): Session => ({
  ClientId: 'c',
  ClientName: 'C',
  Name: 'N',
  Email: 'n@c.example',
  Permissions,
  TimeZone: null,
  PersonId: 'person_m',
  CsrfToken: 't',
  CsrfHeader: 'X-XSRF-TOKEN',
})
const all = session('*:write')
const user = (part: Partial<UserLight> = {}) => ({ UserStatus: 'ACTIVE', UserCategory: 'OWNER', ...part }) as UserLight
const why = (verdict: Verdict) => (verdict.ok ? null : verdict.why)

describe('what a role includes', () => {
  it.each<[string, (s: Session) => Verdict, string]>([
    ['see users', can.seeUsers, 'users:read'],
    ['see wallets', can.seeWallets, 'wallets:read'],
    ['see transactions', can.seeTransactions, 'wallets:read'],
    ['see disputes', can.seeDisputes, 'disputes:read'],
    ['see KYC documents', can.seeKyc, 'kyc:read'],
    ['see reports', can.seeReports, 'reports:read'],
    ['see events', can.seeEvents, 'events:read'],
    ['see hooks', can.seeHooks, 'hooks:read'],
    ['see API keys', can.seeKeys, 'keys:read'],
    ['see the team', can.seeTeam, 'team:read'],
    ['see the client', can.seeClient, 'client:read'],
    ['see cards', can.seeCards, 'cards:read'],
    ['see bank accounts', can.seeBankAccounts, 'bankaccounts:read'],
    ['see mandates', can.seeMandates, 'mandates:read'],
    ['see limits', can.seeLimits, 'limits:read'],
    ['see approvals', can.seeApprovals, 'approvals:read'],
    ['see pre-authorizations', can.seePreauthorizations, 'preauthorizations:read'],
    ['make a pay-in', can.payIn, 'payins:write'],
    ['transfer', can.transfer, 'transfers:write'],
    ['pay out', can.payOut, 'payouts:write'],
    ['add a KYC document', can.addKycDocument, 'kyc:write'],
    ['create a user', users.createUser, 'users:write'],
    ['create a report', reports.createReport, 'reports:write'],
    ['create a hook', developers.createHook, 'hooks:write'],
    ['manage keys', developers.manageKeys, 'keys:write'],
    ['invite', account.invite, 'team:write'],
    ['edit a group', account.editTeam, 'team:write'],
    ['edit the client', account.editClient, 'client:write'],
  ])('to %s needs %3$s', (_what, verdict, permission) => {
    expect(verdict(session(permission))).toEqual({ ok: true })
    expect(verdict(all)).toEqual({ ok: true })
    const refused = verdict(session('nothing:write'))
    expect(why(refused)).toBe(`Needs the permission ${permission}, which your role does not include`)
    expect(offered(refused)).toBe(false)
  })

  it('shows files of a person only with the right to personal data', () => {
    expect(compliance.consultKyc(session('kyc:read', 'personaldata:read')).ok).toBe(true)
    expect(why(compliance.consultKyc(session('kyc:read')))).toContain('personaldata:read')
    expect(why(compliance.consultKyc(session('personaldata:read')))).toContain('kyc:read')
  })

  it('does not write by being able to read', () => {
    expect(can.payOut(session('payouts:read', '*:read')).ok).toBe(false)
    expect(can.seeUsers(session('users:write')).ok).toBe(true)
  })
})

describe('what the state forbids stays offered and says why', () => {
  const member = (part: Partial<TeamMember>) =>
    ({ Email: 'x@c.example', InvitationStatus: 'SENT', ...part }) as TeamMember
  const hook = (Status: Hook['Status']) => ({ Status }) as Hook
  const delivery = (Status: Delivery['Status']) => ({ Status }) as Delivery
  it.each<[string, Verdict, string | null]>([
    ['paying in to a closed user', can.payIn(all, user({ UserStatus: 'CLOSED' })), 'The user is closed'],
    ['transferring from a closed user', can.transfer(all, user({ UserStatus: 'CLOSED' })), 'The user is closed'],
    ['a payout of a closed user', can.payOut(all, user({ UserStatus: 'CLOSED' })), 'The user is closed'],
    [
      'a payout of a payer',
      can.payOut(all, user({ UserCategory: 'PAYER' })),
      'A payer cannot be paid out; make the user an owner first',
    ],
    ['a payout of an owner', can.payOut(all, user()), null],
    ['a wallet of a closed user', users.createWallet(all, user({ UserStatus: 'CLOSED' })), 'The user is closed'],
    ['an account of a closed user', users.addBankAccount(all, user({ UserStatus: 'CLOSED' })), 'The user is closed'],
    ['a document of a closed user', can.addKycDocument(all, user({ UserStatus: 'CLOSED' })), 'The user is closed'],
    [
      'pages after validation was asked',
      compliance.addKycPages(all, { Status: 'VALIDATION_ASKED' } as KycDocument),
      'Pages can be added only before validation is asked',
    ],
    ['pages before', compliance.addKycPages(all, { Status: 'CREATED' } as KycDocument), null],
    ['own access', account.editMember(all, member({ Email: all.Email })), 'You cannot change your own access'],
    ['access of another', account.editMember(all, member({})), null],
    [
      'an accepted invitation',
      account.extendInvitation(all, member({ InvitationStatus: 'ACCEPTED' })),
      'The invitation has been accepted',
    ],
    ['an expired invitation', account.extendInvitation(all, member({ InvitationStatus: 'EXPIRED' })), null],
    ['replay to a disabled hook', developers.replay(all, hook('DISABLED'), delivery('FAILED')), 'The hook is disabled'],
    [
      'replay of what is under way',
      developers.replay(all, hook('ENABLED'), delivery('PENDING')),
      'It is still on its way',
    ],
    ['replay of what failed', developers.replay(all, hook('ENABLED'), delivery('FAILED')), null],
  ])('%s', (_case, verdict, reason) => {
    expect(why(verdict)).toBe(reason)
    expect(offered(verdict)).toBe(true)
  })
})
