import { describe, expect, it } from 'vitest'
import { bodyOf, fieldOf, newUser, NOBODY } from './newUser'

type Input = typeof NOBODY

const PERSON = {
  FirstName: 'Ada',
  LastName: 'Brandt',
  Email: 'ada@mail.example',
  Birthday: '1980-05-17',
  Nationality: 'DE',
  CountryOfResidence: 'FR',
  TermsAndConditionsAccepted: true,
}
const COMPANY = {
  ...PERSON,
  PersonType: 'LEGAL' as const,
  Name: 'Werkstatt Nord GmbH',
  CompanyNumber: 'HRB 1',
  AddressLine1: 'Hafenweg 1',
  City: 'Hamburg',
  PostalCode: '20457',
  Country: 'DE',
}
const user = (values: Partial<Input>): Input => ({ ...NOBODY, ...values })

/** The fields that are refused, with the reason. */
const problems = (values: Partial<Input>) => {
  const result = newUser.safeParse(user(values))
  return result.success
    ? {}
    : Object.fromEntries(result.error.issues.map((i) => [i.path.join('.'), i.message]).reverse())
}

describe('a new user', () => {
  it('is complete with what their category needs', () => {
    expect(problems(PERSON)).toEqual({})
    expect(problems(COMPANY)).toEqual({})
  })

  it('who owns money needs a birthday, countries and accepted terms', () => {
    expect(problems({ FirstName: 'Ada', LastName: 'Brandt', Email: 'ada@mail.example' })).toEqual({
      Birthday: 'Required',
      Nationality: 'Required',
      CountryOfResidence: 'Required',
      TermsAndConditionsAccepted: 'An owner must have accepted the terms',
    })
  })

  it('who only pays needs a name and an address of mail', () => {
    const payer = { FirstName: 'Ada', LastName: 'Brandt', Email: 'ada@mail.example', UserCategory: 'PAYER' as const }
    expect(problems(payer)).toEqual({})
    expect(problems({ UserCategory: 'PAYER' })).toEqual({
      FirstName: 'Required',
      LastName: 'Required',
      Email: 'Required',
    })
    expect(problems({ ...payer, Email: 'ada' })).toEqual({ Email: 'Not a valid email address' })
  })

  it.each<[string, Partial<Input>, Record<string, string>]>([
    ['a business without a number', { CompanyNumber: '' }, { CompanyNumber: 'Required' }],
    ['a sole trader without a number', { CompanyNumber: '', LegalPersonType: 'SOLETRADER' }, {}],
    ['a company without a name', { Name: ' ' }, { Name: 'Required' }],
    ['an address without a postal code', { PostalCode: '' }, { PostalCode: 'Required' }],
    ['an address where there are no postal codes', { PostalCode: '', Country: 'HK' }, {}],
    ['an American address without a state', { Country: 'US' }, { Region: 'Required' }],
    ['a Canadian address with a province', { Country: 'CA', Region: 'Ontario' }, {}],
    ['no address', { AddressLine1: '', City: '' }, { AddressLine1: 'Required', City: 'Required' }],
    ['a company that only pays', { UserCategory: 'PAYER', AddressLine1: '', Birthday: '', CompanyNumber: '' }, {}],
  ])('%s', (_case, change, expected) => expect(problems({ ...COMPANY, ...change })).toEqual(expected))
})

describe('the body', () => {
  const body = (values: Partial<Input>) => JSON.parse(JSON.stringify(bodyOf(newUser.parse(user(values))))) as unknown

  it('of a person carries the birthday as Unix seconds of UTC', () => {
    expect(body(PERSON)).toEqual({
      Email: 'ada@mail.example',
      UserCategory: 'OWNER',
      TermsAndConditionsAccepted: true,
      FirstName: 'Ada',
      LastName: 'Brandt',
      Birthday: Date.UTC(1980, 4, 17) / 1000,
      Nationality: 'DE',
      CountryOfResidence: 'FR',
    })
  })

  it('of a company names its representative and its headquarters', () => {
    expect(body({ ...COMPANY, Tag: 'seller-1' })).toEqual({
      Email: 'ada@mail.example',
      UserCategory: 'OWNER',
      TermsAndConditionsAccepted: true,
      Tag: 'seller-1',
      Name: 'Werkstatt Nord GmbH',
      LegalPersonType: 'BUSINESS',
      CompanyNumber: 'HRB 1',
      LegalRepresentativeFirstName: 'Ada',
      LegalRepresentativeLastName: 'Brandt',
      LegalRepresentativeBirthday: Date.UTC(1980, 4, 17) / 1000,
      LegalRepresentativeNationality: 'DE',
      LegalRepresentativeCountryOfResidence: 'FR',
      HeadquartersAddress: { AddressLine1: 'Hafenweg 1', City: 'Hamburg', PostalCode: '20457', Country: 'DE' },
    })
  })

  it('of a payer leaves out what was typed for an owner', () => {
    expect(body({ ...PERSON, UserCategory: 'PAYER' })).toEqual({
      Email: 'ada@mail.example',
      UserCategory: 'PAYER',
      FirstName: 'Ada',
      LastName: 'Brandt',
    })
    expect(body({ ...COMPANY, UserCategory: 'PAYER' })).not.toHaveProperty('HeadquartersAddress')
  })
})

it.each([
  ['Email', 'Email'],
  ['FirstName', 'FirstName'],
  ['LegalRepresentativeFirstName', 'FirstName'],
  ['LegalRepresentativeBirthday', 'Birthday'],
  ['LegalRepresentativeEmail', 'LegalRepresentativeEmail'],
  ['HeadquartersAddress.PostalCode', 'PostalCode'],
])('the refused member %s stands at the field %s', (member, field) => expect(fieldOf(member)).toBe(field))
