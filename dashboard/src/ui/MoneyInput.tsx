import { TextInput, type TextInputProps } from '@mantine/core'
import { minorDigits, parseAmount } from '@/lib/money'

interface MoneyInputProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  value?: string
  currency: string
  onChange?: (text: string) => void
}

/** Text of an amount; what it means is read by `parseAmount`, never by floating point. */
export function MoneyInput({ value, currency, onChange, ...props }: MoneyInputProps) {
  const digits = minorDigits(currency)
  return (
    <TextInput
      {...props}
      value={value ?? ''}
      inputMode={digits === 0 ? 'numeric' : 'decimal'}
      autoComplete="off"
      placeholder={digits === 0 ? '0' : `0.${'0'.repeat(digits)}`}
      rightSection={<span style={{ fontSize: '0.75rem', color: 'var(--mantine-color-dimmed)' }}>{currency}</span>}
      rightSectionWidth={52}
      classNames={{ input: 'num' }}
      onChange={(event) => onChange?.(event.currentTarget.value)}
    />
  )
}

/** The minor units of a typed amount, or null with the reason when there are none. */
export function amountOf(
  text: string,
  currency: string,
  emptyIsZero = false,
): { amount: number | null; why: string | null } {
  if (emptyIsZero && text.trim() === '') return { amount: 0, why: null }
  const parsed = parseAmount(text, currency)
  return parsed.ok ? { amount: parsed.amount, why: null } : { amount: null, why: parsed.why }
}
