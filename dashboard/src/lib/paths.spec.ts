import { describe, expect, it } from 'vitest'
import { pathOfHit, paths } from './paths'

describe('the page of what a search finds', () => {
  it.each([
    ['USER', '/users/x_1'],
    ['WALLET', '/wallets/x_1'],
    ['CLIENT_WALLET', '/account/wallets/x_1'],
    ['CARD', '/cards/x_1'],
    ['DISPUTE', '/disputes/x_1'],
    ['KYC_DOCUMENT', '/compliance/x_1'],
    ['BANK_ACCOUNT', '/bank-accounts/x_1'],
    ['MANDATE', '/mandates/x_1'],
    ['PREAUTHORIZATION', '/preauthorizations/x_1'],
    ['REPORT', '/reports'],
    ['HOOK', '/developers/hooks/x_1'],
    ['TRANSACTION', '/transactions/x_1'],
    ['user', '/users/x_1'],
  ])('%s is %s', (kind, path) => expect(pathOfHit(kind, 'x_1')).toBe(path))
})

describe('the page of a wallet', () => {
  it.each([
    ['wlt_m_1', '/wallets/wlt_m_1'],
    ['FEES_EUR', '/account/wallets/FEES_EUR'],
    ['CREDIT_JPY', '/account/wallets/CREDIT_JPY'],
    ['DEFAULT_KWD', '/account/wallets/DEFAULT_KWD'],
    ['FEES_EURO', '/wallets/FEES_EURO'],
  ])('of %s is %s', (id, path) => expect(paths.wallet(id)).toBe(path))

  it('cannot be left by what stands in an id', () => {
    expect(paths.wallet('../account?x=1')).toBe('/wallets/..%2Faccount%3Fx%3D1')
    expect(paths.proof('a/b')).toBe('/transactions/a%2Fb/proof')
  })
})
