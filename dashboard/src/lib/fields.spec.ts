import { describe, expect, it } from 'vitest'
import { type z } from 'zod'
import { chosen, email, emails, isEmail, optional, required, requiredEmail } from './fields'

const why = (schema: z.ZodType, value: unknown) => {
  const result = schema.safeParse(value)
  return result.success ? null : result.error.issues[0]?.message
}

describe('fields of forms', () => {
  it.each([
    ['', 'Required'],
    ['   ', 'Required'],
    [' a ', null],
  ])('a required text of %j: %s', (text, expected) => expect(why(required, text)).toBe(expected))

  it('cuts blanks off, and leaves out what is empty', () => {
    expect(required.parse('  Ada ')).toBe('Ada')
    expect(optional.parse('  x ')).toBe('x')
    expect(optional.parse('   ')).toBeUndefined()
  })

  it.each([
    [null, 'Required'],
    ['', 'Required'],
    ['grp_1', null],
  ])('a choice of %j: %s', (value, expected) => expect(why(chosen, value)).toBe(expected))

  it.each([
    ['ada@mail.example', true],
    ['ada@mail', false],
    ['ada mail@x.example', false],
    ['@x.example', false],
    ['a@b@c.example', false],
  ])('%s is an address: %s', (text, expected) => {
    expect(isEmail(text)).toBe(expected)
    expect(why(email, text)).toBe(expected ? null : 'Not a valid email address')
  })

  it('says of an empty address that it is required, where it is', () => {
    expect(why(requiredEmail, '')).toBe('Required')
    expect(why(requiredEmail, 'x')).toBe('Not a valid email address')
  })

  it.each([
    ['', []],
    ['a@x.example', ['a@x.example']],
    ['a@x.example, b@x.example;c@x.example  d@x.example', ['a@x.example', 'b@x.example', 'c@x.example', 'd@x.example']],
    ['a@x.example,', ['a@x.example']],
  ])('reads the addresses of %j', (text, expected) => expect(emails.parse(text)).toEqual(expected))

  it('names the address that is wrong', () =>
    expect(why(emails, 'a@x.example, nobody')).toBe('nobody is not a valid email address'))
})
