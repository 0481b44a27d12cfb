/** A user to be created: what the form holds, what it must hold, and what is sent. */
import { z } from 'zod'
import { optional, required, requiredEmail } from '@/lib/fields'
import { WITHOUT_POSTAL_CODES } from '@/lib/iso'

export const hasPostalCode = (country: string) => !WITHOUT_POSTAL_CODES.has(country)
export const hasRegion = (country: string) => country === 'US' || country === 'CA'

export const newUser = z
  .object({
    PersonType: z.enum(['NATURAL', 'LEGAL']),
    UserCategory: z.enum(['OWNER', 'PAYER']),
    FirstName: required,
    LastName: required,
    Email: requiredEmail,
    Birthday: optional,
    Nationality: optional,
    CountryOfResidence: optional,
    Name: optional,
    LegalPersonType: z.string(),
    CompanyNumber: optional,
    LegalRepresentativeEmail: optional,
    AddressLine1: optional,
    City: optional,
    PostalCode: optional,
    Region: optional,
    Country: optional,
    TermsAndConditionsAccepted: z.boolean(),
    Tag: optional,
  })
  .superRefine((v, context) => {
    const issue = (field: keyof typeof v, message: string) =>
      context.addIssue({ code: 'custom', message, path: [field] })
    const need = (...fields: (keyof typeof v)[]) => fields.forEach((field) => v[field] || issue(field, 'Required'))
    const owner = v.UserCategory === 'OWNER'
    if (v.PersonType === 'LEGAL') {
      need('Name')
      if (owner) need('AddressLine1', 'City', 'Country')
      if (owner && hasPostalCode(v.Country ?? '')) need('PostalCode')
      if (owner && v.LegalPersonType === 'BUSINESS') need('CompanyNumber')
      if (owner && hasRegion(v.Country ?? '')) need('Region')
    }
    if (owner) need('Birthday', 'Nationality', 'CountryOfResidence')
    if (owner && !v.TermsAndConditionsAccepted)
      issue('TermsAndConditionsAccepted', 'An owner must have accepted the terms')
  })

export type NewUser = z.output<typeof newUser>

export const NOBODY: z.input<typeof newUser> = {
  PersonType: 'NATURAL',
  UserCategory: 'OWNER',
  FirstName: '',
  LastName: '',
  Email: '',
  Birthday: '',
  Nationality: '',
  CountryOfResidence: '',
  Name: '',
  LegalPersonType: 'BUSINESS',
  CompanyNumber: '',
  LegalRepresentativeEmail: '',
  AddressLine1: '',
  City: '',
  PostalCode: '',
  Region: '',
  Country: '',
  TermsAndConditionsAccepted: false,
  Tag: '',
}

/** The body of `POST /users/natural` or `/users/legal`; a payer is asked for less, and nothing else is sent. */
export function bodyOf(v: NewUser): Record<string, unknown> {
  const owner = v.UserCategory === 'OWNER'
  const birthday = v.Birthday ? Date.parse(`${v.Birthday}T00:00:00Z`) / 1000 : undefined
  const common = {
    Email: v.Email,
    UserCategory: v.UserCategory,
    TermsAndConditionsAccepted: owner ? true : undefined,
    Tag: v.Tag,
  }
  if (v.PersonType === 'NATURAL')
    return {
      ...common,
      FirstName: v.FirstName,
      LastName: v.LastName,
      ...(owner ? { Birthday: birthday, Nationality: v.Nationality, CountryOfResidence: v.CountryOfResidence } : {}),
    }
  return {
    ...common,
    Name: v.Name,
    LegalPersonType: v.LegalPersonType,
    LegalRepresentativeFirstName: v.FirstName,
    LegalRepresentativeLastName: v.LastName,
    LegalRepresentativeEmail: v.LegalRepresentativeEmail,
    CompanyNumber: v.CompanyNumber,
    ...(owner
      ? {
          HeadquartersAddress: {
            AddressLine1: v.AddressLine1,
            City: v.City,
            PostalCode: v.PostalCode,
            Country: v.Country,
            Region: v.Region,
          },
          LegalRepresentativeBirthday: birthday,
          LegalRepresentativeNationality: v.Nationality,
          LegalRepresentativeCountryOfResidence: v.CountryOfResidence,
        }
      : {}),
  }
}

const OF_REPRESENTATIVE = ['FirstName', 'LastName', 'Birthday', 'Nationality', 'CountryOfResidence']

/** The field of the form for a member that the API refuses. */
export function fieldOf(member: string): string {
  const name = member.replace(/^HeadquartersAddress\./, '')
  const own = name.replace(/^LegalRepresentative/, '')
  return OF_REPRESENTATIVE.includes(own) ? own : name
}
