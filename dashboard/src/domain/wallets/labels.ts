export const FUNDS_TYPE: Record<string, string> = {
  FEES: 'Fees wallet',
  CREDIT: 'Repudiation wallet',
  DEFAULT: 'Default wallet',
}
