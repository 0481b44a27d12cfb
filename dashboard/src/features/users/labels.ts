export const LEGAL_TYPE: Record<string, string> = {
  BUSINESS: 'Business',
  ORGANIZATION: 'Organisation',
  SOLETRADER: 'Sole trader',
  PARTNERSHIP: 'Partnership',
}

export const INCOME_RANGE: Record<number, string> = {
  1: 'below 18 k€',
  2: '18–30 k€',
  3: '30–50 k€',
  4: '50–80 k€',
  5: '80–120 k€',
  6: 'above 120 k€',
}
