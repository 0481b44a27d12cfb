import { type ReactNode } from 'react'
import { type Address, type User } from '@/api/model'
import { INCOME_RANGE, LEGAL_TYPE } from '../labels'
import { Birthday } from '@/domain/personal/Personal'
import { countryName } from '@/lib/countries'
import { When } from '@/ui/TimeZone'
import { Facts } from '@/ui/basics'

function addressLines(a: Address | null): ReactNode {
  if (!a?.AddressLine1) return null
  return (
    <>
      {a.AddressLine1}
      {a.AddressLine2 && <>, {a.AddressLine2}</>}
      <br />
      {[a.PostalCode, a.City].filter(Boolean).join(' ')}
      {a.Region && `, ${a.Region}`}
      <br />
      {countryName(a.Country)}
    </>
  )
}

export function UserFacts({ user }: { user: User }) {
  const common: [ReactNode, ReactNode][] = [
    ['Email', user.Email],
    ['Created', <When key="c" at={user.CreationDate} />],
    [
      'Terms accepted',
      user.TermsAndConditionsAcceptedDate ? (
        <When at={user.TermsAndConditionsAcceptedDate} style="day" />
      ) : user.TermsAndConditionsAccepted === false ? (
        'No'
      ) : null,
    ],
    ['Tag', user.Tag],
  ]
  if (user.PersonType === 'LEGAL') {
    return (
      <Facts
        rows={[
          ['Legal form', LEGAL_TYPE[user.LegalPersonType] ?? user.LegalPersonType],
          ['Company number', user.CompanyNumber],
          ['Headquarters', addressLines(user.HeadquartersAddress)],
          ['Representative', `${user.LegalRepresentativeFirstName} ${user.LegalRepresentativeLastName}`],
          ['Representative’s email', user.LegalRepresentativeEmail],
          ['Representative’s date of birth', <Birthday key="b" at={user.LegalRepresentativeBirthday} />],
          ['Nationality', countryName(user.LegalRepresentativeNationality)],
          ['Country of residence', countryName(user.LegalRepresentativeCountryOfResidence)],
          ...common,
        ]}
      />
    )
  }
  return (
    <Facts
      rows={[
        ['Date of birth', <Birthday key="b" at={user.Birthday} />],
        ['Nationality', countryName(user.Nationality)],
        ['Country of residence', countryName(user.CountryOfResidence)],
        ['Address', addressLines(user.Address)],
        ['Phone', user.PhoneNumber],
        ['Occupation', user.Occupation],
        ['Income', user.IncomeRange ? INCOME_RANGE[user.IncomeRange] : null],
        ...common,
      ]}
    />
  )
}
