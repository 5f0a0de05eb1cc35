/** `959,5 miljarder kronor`: a large amount as it is said, for a message in either language. */
export function spoken(amount: number): Record<'spoken' | 'spoken.en', string> {
  const isBillions = amount >= 1e9;
  const size = amount / (isBillions ? 1e9 : 1e6);
  const number = (language: string): string =>
    new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(size);
  return {
    spoken: `${number('sv')} ${isBillions ? 'miljarder' : 'miljoner'} kronor`,
    'spoken.en': `${number('en')} ${isBillions ? 'billion' : 'million'} kronor`,
  };
}

/** Heads of columns that hold numbers or times of the day, and no amounts. */
export const ofNumbers = /konto|kod|mål|n(?:umme)?r\b|tid|öppn|stäng/i;
