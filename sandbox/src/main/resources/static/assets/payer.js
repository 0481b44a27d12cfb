// Comfort for the payer's pages; everything also works without it.
(() => {
  document.documentElement.classList.add('scripted');

  // One click is one payment: the buttons of a sent form rest.
  for (const form of document.querySelectorAll('form[data-once]')) {
    form.addEventListener('submit', () => {
      setTimeout(() => {
        for (const button of document.querySelectorAll('button')) button.disabled = true;
        form.querySelector('button')?.classList.add('busy');
      });
    });
  }
  // Coming back by the browser's own button shows the page as it was left.
  addEventListener('pageshow', () => {
    for (const button of document.querySelectorAll('button')) {
      button.disabled = false;
      button.classList.remove('busy');
    }
  });

  const number = document.getElementById('cardNumber');
  if (!number) return;
  const expiry = document.getElementById('expiry');
  const code = document.getElementById('cvc');
  const badge = document.getElementById('network');

  const networkOf = (digits) => {
    if (/^497/.test(digits)) return 'CB';
    if (/^4/.test(digits)) return 'VISA';
    if (/^6703/.test(digits)) return 'Bancontact';
    if (/^(5[1-5]|2[2-7])/.test(digits)) return 'Mastercard';
    if (/^3[47]/.test(digits)) return 'Amex';
    if (/^3[068]/.test(digits)) return 'Diners';
    if (/^(50|5[6-9]|6)/.test(digits)) return 'Maestro';
    return '';
  };
  const grouped = (digits) =>
    networkOf(digits) === 'Amex'
      ? [digits.slice(0, 4), digits.slice(4, 10), digits.slice(10, 15)].filter(Boolean).join(' ')
      : (digits.match(/.{1,4}/g) ?? []).join(' ');

  const reformat = (input, write) => {
    const before = input.value.slice(0, input.selectionStart ?? input.value.length).replace(/\D/g, '').length;
    input.value = write(input.value.replace(/\D/g, ''));
    let position = 0;
    for (let seen = 0; position < input.value.length && seen < before; position++) {
      if (/\d/.test(input.value[position])) seen++;
    }
    if (document.activeElement === input) input.setSelectionRange(position, position);
  };
  const writeNumber = () => {
    reformat(number, (digits) => grouped(digits.slice(0, 19)));
    badge.textContent = networkOf(number.value.replace(/\D/g, ''));
  };
  number.addEventListener('input', writeNumber);
  expiry.addEventListener('input', (event) => {
    // A year of four digits stays one, and a sign after a single digit ends the month.
    let digits = expiry.value.replace(/^\s*(\d)\s*[/.-]/, '0$1').replace(/\D/g, '');
    if (/^[2-9]/.test(digits)) digits = '0' + digits;
    digits = digits.slice(0, digits.slice(2, 4) === '20' ? 6 : 4);
    const typing = event.inputType !== 'deleteContentBackward';
    expiry.value = digits.length > 2 || (digits.length === 2 && typing)
      ? `${digits.slice(0, 2)} / ${digits.slice(2)}`
      : digits;
  });
  code.addEventListener('input', () => { code.value = code.value.replace(/\D/g, '').slice(0, 4); });

  for (const chip of document.querySelectorAll('[data-fill]')) {
    chip.addEventListener('click', () => {
      number.value = chip.dataset.fill;
      writeNumber();
      expiry.value = `12 / ${String((new Date().getFullYear() + 3) % 100).padStart(2, '0')}`;
      code.value = chip.dataset.code;
      document.querySelector('form[data-card] .primary').focus();
    });
  }
})();
