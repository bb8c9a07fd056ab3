/**
 * Registration numbers that add up but belong to nobody: French numbers that begin with 000 were never given out.
 * A SIREN ends in a Luhn digit; a VAT number begins with a key made from the SIREN.
 */

export function sirenOf(serial: number): string {
  return withLuhn(`0001${String(serial).padStart(4, "0")}`);
}

/** The registered office of a company. */
export function siretOf(serial: number): string {
  return withLuhn(`${sirenOf(serial)}0001`);
}

export function frenchVatOf(serial: number): string {
  const siren = sirenOf(serial);
  return `FR${String((12 + 3 * (Number(siren) % 97)) % 97).padStart(2, "0")}${siren}`;
}

function withLuhn(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = index % 2 === 0 ? Number(digit) * 2 : Number(digit);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
