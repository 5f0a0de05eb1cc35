const sum = /^(?:summa|total|s:a|netto)/i;

/** Whether a row of an ordinary table seems by its label to sum up the others; of a budget `readBudgetTable` tells the kinds of rows. */
export function isSumLabel(label: string): boolean {
  return sum.test(label.trim());
}
