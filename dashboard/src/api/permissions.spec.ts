import { describe, expect, it } from 'vitest'
import { World } from '@/mock/world'
import { all, needs, no, offered, YES } from './permissions'

const session = (...permissions: string[]) => new World({ permissions }).session

describe('what a role includes', () => {
  it.each([
    ['*:write', 'write', true],
    ['*:read', 'write', false],
    ['*:read', 'read', true],
    ['users:write', 'read', true],
    ['users:read', 'write', false],
    ['user:write', 'write', false],
  ] as const)('%s to %s users: %s', (permission, verb, ok) =>
    expect(needs(session(permission), 'users', verb).ok).toBe(ok),
  )

  it('is named where it is missing', () =>
    expect(needs(session(), 'payouts', 'write')).toEqual({
      ok: false,
      never: true,
      why: 'Needs the permission payouts:write, which your role does not include',
    }))
})

describe('several verdicts', () => {
  it('are right when each is, and the first that is not says why', () => {
    expect(all()).toBe(YES)
    expect(all(YES, YES)).toBe(YES)
    expect(all(YES, no('closed'), no('blocked'))).toEqual({ ok: false, why: 'closed' })
  })

  it('are offered unless the role never has them', () => {
    expect(offered(YES)).toBe(true)
    expect(offered(no('closed'))).toBe(true)
    expect(offered(needs(session(), 'payouts', 'write'))).toBe(false)
  })
})
