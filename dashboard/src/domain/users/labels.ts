export const PERSON_TYPE: Record<string, string> = { NATURAL: 'Individual', LEGAL: 'Professional' }

export const USER_CATEGORY: Record<string, string> = { PAYER: 'Payer', OWNER: 'Owner', PLATFORM: 'Platform' }
