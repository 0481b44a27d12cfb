import { describe, expect, it } from 'vitest'
import { can as disputes } from '@/features/disputes/can'
import { can } from '@/features/transactions/can'
import { refundable, refundableFees } from '@/features/transactions/refundable'
import { holds } from '@/api/permissions'
import { type Dispute, type Session, type Transaction, type UserLight } from '@/api/model'

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
const NOW = 1_800_000_000
const eur = (Amount: number) => ({ Currency: 'EUR', Amount })
const payIn: Transaction = {
  Id: 'payin_m_1',
  Tag: null,
  CreationDate: NOW - 86_400,
  AuthorId: 'u',
  CreditedUserId: 'v',
  DebitedFunds: eur(1000),
  Fees: eur(100),
  CreditedFunds: eur(900),
  Status: 'SUCCEEDED',
  ResultCode: '000000',
  ResultMessage: 'Success',
  ExecutionDate: NOW,
  Type: 'PAYIN',
  Nature: 'REGULAR',
  CreditedWalletId: 'w',
  DebitedWalletId: null,
  DepositId: null,
}
const refund = (part: Partial<Transaction>): Transaction => ({
  ...payIn,
  Id: 'refund_m_1',
  Type: 'PAYOUT',
  Nature: 'REFUND',
  DebitedFunds: eur(360),
  Fees: eur(-40),
  CreditedFunds: eur(400),
  ...part,
})
const dispute = {
  DisputeType: 'CONTESTABLE',
  Status: 'PENDING_CLIENT_ACTION',
  ContestDeadlineDate: NOW + 1,
  DisputedFunds: eur(1000),
  RepudiationId: 'r',
  ResultCode: null,
} as Dispute

describe('holds', () => {
  it('lets write imply read, and the star everything', () => {
    expect(holds(session('payins:write'), 'payins', 'read')).toBe(true)
    expect(holds(session('payins:read'), 'payins', 'write')).toBe(false)
    expect(holds(session('*:write'), 'keys', 'write')).toBe(true)
    expect(holds(session(), 'users', 'read')).toBe(false)
  })
})

describe('can.refund', () => {
  const may = (s: Session, t: Transaction, left = eur(1000), disputed = false) => can.refund(s, t, left, disputed, NOW)
  it('allows a succeeded pay-in with something left', () =>
    expect(may(session('refunds:write'), payIn)).toEqual({ ok: true }))
  it('says why not', () => {
    expect(may(session('refunds:read'), payIn)).toMatchObject({
      ok: false,
      why: expect.stringContaining('refunds:write'),
    })
    expect(may(session('*:write'), { ...payIn, Status: 'FAILED' })).toMatchObject({ ok: false })
    expect(may(session('*:write'), { ...payIn, Type: 'PAYOUT' })).toMatchObject({ ok: false })
    expect(may(session('*:write'), payIn, eur(0))).toMatchObject({
      ok: false,
      why: 'Everything has been refunded already',
    })
    expect(may(session('*:write'), payIn, eur(1), true)).toMatchObject({
      ok: false,
      why: 'A disputed pay-in cannot be refunded',
    })
    expect(may(session('*:write'), { ...payIn, CreationDate: NOW - 400 * 86_400 })).toMatchObject({ ok: false })
  })
})

describe('refundable', () => {
  it('takes what the payer got back, whoever paid it', () => {
    expect(refundable(payIn, [refund({})])).toEqual(eur(600))
    expect(refundableFees(payIn, [refund({})])).toEqual(eur(60))
  })
  it('counts refunds under way and leaves out failed ones', () =>
    expect(refundable(payIn, [refund({ Status: 'CREATED' }), refund({ Status: 'FAILED' })])).toEqual(eur(600)))
  it('gives a transfer back once', () =>
    expect(refundable({ ...payIn, Type: 'TRANSFER' }, [refund({ Type: 'TRANSFER' })])).toEqual(eur(0)))
})

describe('disputes', () => {
  it('can be contested until the deadline', () => {
    expect(disputes.contest(session('disputes:write'), dispute, NOW).ok).toBe(true)
    expect(disputes.contest(session('disputes:write'), dispute, NOW + 5)).toMatchObject({
      ok: false,
      why: 'The deadline has passed',
    })
    expect(disputes.contest(session('disputes:write'), { ...dispute, DisputeType: 'NOT_CONTESTABLE' }, NOW).ok).toBe(
      false,
    )
  })
  it('are settled when lost, once', () => {
    const lost = { ...dispute, Status: 'CLOSED', ResultCode: 'LOST' } as Dispute
    expect(disputes.settle(session('disputes:write'), lost, eur(1)).ok).toBe(true)
    expect(disputes.settle(session('disputes:write'), lost, eur(0)).ok).toBe(false)
    expect(disputes.settle(session('disputes:write'), { ...lost, ResultCode: 'WON' }, eur(1)).ok).toBe(false)
  })
})

describe('can.payOut', () => {
  it('refuses payers and the closed', () => {
    const user = { UserStatus: 'ACTIVE', UserCategory: 'OWNER' } as UserLight
    expect(can.payOut(session('payouts:write'), user).ok).toBe(true)
    expect(can.payOut(session('payouts:write'), { ...user, UserCategory: 'PAYER' }).ok).toBe(false)
    expect(can.payOut(session('payouts:write'), { ...user, UserStatus: 'CLOSED' }).ok).toBe(false)
  })
})
