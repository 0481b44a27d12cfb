import { COUNTRY_NAMES } from './iso.ts'

export const countryName = (code: string | null | undefined): string => (code ? (COUNTRY_NAMES[code] ?? code) : '')
