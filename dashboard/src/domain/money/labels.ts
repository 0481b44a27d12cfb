export const PAYOUT_MODES = [
  { value: 'STANDARD', label: 'Standard (1–2 working days)' },
  { value: 'INSTANT_PAYMENT', label: 'Instant, else standard' },
  { value: 'INSTANT_PAYMENT_ONLY', label: 'Instant only' },
]
