/** What the fields of forms have in common, as zod schemas. */
import { z } from 'zod'

const EMAIL = /^[^@\s]+@[^@\s]+\.[^@\s]+$/
const NOT_EMAIL = 'Not a valid email address'

export const isEmail = (text: string): boolean => EMAIL.test(text)

/** A text that has to be there; blanks around it are cut off. */
export const required = z.string().trim().min(1, 'Required')

/** One of a list, null until chosen. */
export const chosen = z.string({ error: 'Required' }).min(1, 'Required')

/** A text that may be left empty, and is then not sent. */
export const optional = z
  .string()
  .trim()
  .transform((text) => text || undefined)

export const email = z.string().trim().regex(EMAIL, NOT_EMAIL)

export const requiredEmail = required.regex(EMAIL, NOT_EMAIL)

/** Addresses separated by commas, semicolons or blanks. */
export const emails = z
  .string()
  .transform((text) => text.split(/[,;\s]+/).filter(Boolean))
  .superRefine((all, context) => {
    const wrong = all.find((one) => !isEmail(one))
    if (wrong) context.addIssue({ code: 'custom', message: `${wrong} is not a valid email address` })
  })
