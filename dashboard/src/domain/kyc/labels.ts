import { humanize } from '@/lib/humanize'

export const KYC_TYPE: Record<string, string> = {
  IDENTITY_PROOF: 'Identity proof',
  REGISTRATION_PROOF: 'Registration proof',
  ARTICLES_OF_ASSOCIATION: 'Articles of association',
  SHAREHOLDER_DECLARATION: 'Shareholder declaration',
  ADDRESS_PROOF: 'Address proof',
}

export const KYC_HELP: Record<string, string> = {
  IDENTITY_PROOF: 'Passport or identity card, both sides, in colour and not expired.',
  REGISTRATION_PROOF: 'Extract of the company register, at most three months old.',
  ARTICLES_OF_ASSOCIATION: 'The signed statutes in force.',
  SHAREHOLDER_DECLARATION: 'Dated and signed declaration of shareholders.',
  ADDRESS_PROOF: 'Utility bill or bank statement, at most one year old.',
}

const REFUSAL: Record<string, string> = {
  DOCUMENT_UNREADABLE: 'The document cannot be read',
  DOCUMENT_NOT_ACCEPTED: 'This kind of document is not accepted',
  DOCUMENT_HAS_EXPIRED: 'The document has expired',
  DOCUMENT_INCOMPLETE: 'Pages or sides are missing',
  DOCUMENT_MISSING: 'No document was found in the file',
  DOCUMENT_DO_NOT_MATCH_USER_DATA: 'The document does not match the details of the user',
  DOCUMENT_DO_NOT_MATCH_ACCOUNT_DATA: 'The document does not match the account',
  DOCUMENT_FALSIFIED: 'The document appears to be falsified',
  UNDERAGE_PERSON: 'The person is under age',
  SPECIFIC_CASE: 'A particular case, see the message',
}

export const refusalWord = (code: string | null): string => (code ? (REFUSAL[code] ?? humanize(code)) : '')
