import { expect, test } from 'vitest';
import { findingsIn } from '../support/findings.ts';
import { frontMatter, plan } from '../support/plans.ts';
import { body } from '../support/wordings.ts';

const codesOf = async (unit: string, title: string): Promise<string[]> => {
  const content = plan(body, `${frontMatter.replace('Provenheten', unit)}\n${title}`);
  return (await findingsIn({ 'plan.md': content })).map(({ code }) => code);
};

/** What tells of the unit, names it among others, or names where it is. */
test.each<[unit: string, title: string]>([
  ['Lönnens förskola', 'En förskola för alla'],
  ['Lönnens förskola', 'Barnens förskola 2025'],
  ['Lönnens förskola', 'Framtidens förskola'],
  ['Klockarhöjdens hemtjänst', 'Trygg hemtjänst'],
  ['Klockarhöjdens hemtjänst', 'God hemtjänst för alla'],
  ['Klockarhöjdens hemtjänst', 'Kommunal hemtjänst i Farsta'],
  ['Klockarhöjdens hemtjänst', 'Farsta hemtjänst'],
  ['Farsta träffpunkt', 'Seniorernas träffpunkt'],
  ['Farsta träffpunkt', 'Mötesplats Träffpunkt Farsta'],
  ['Träffpunkt Farsta', 'Verksamhetsplan 2025 Träffpunkt Äldre'],
  ['Farsta fritidsgård', 'Ungdomens fritidsgård'],
  ['Hemtjänst Norr', 'Hemtjänst Farsta, område Norr'],
  ['Daglig verksamhet Farsta', 'Daglig verksamhet Konst, Farsta'],
  ['Vuxenenheten', 'En enhet tillsammans med Barnenheten'],
  ['Förskolan Solen', 'Förskolan Solens plan med Förskolan Månen'],
  ['Förskolan Solen', 'Tillsammans med Förskolan Månen'],
  ['Förskolan Solen', 'Förskolan Farsta'],
  ['Förskolan Solen', 'Förskolan Enskede-Årsta-Vantör'],
  ['Förskolan Solen', 'Förskolan Verksamhetsplan 2025'],
  ['Förskolan Solen', 'Förskolan Där alla får leka'],
  ['Förskolan Solen', 'FÖRSKOLAN FÖR ALLA'],
  ['Förskolan Solen', 'Förskolan. Barnen först.'],
  ['Förskolan', 'Förskolan Månen'],
])('%s: ”%s” names no other unit', async (unit, title) => {
  expect(await codesOf(unit, `titel: ${title}`)).toEqual([]);
  expect(await codesOf(unit, `underrubrik: ${title}`)).toEqual([]);
});

test('title and subtitle are judged together', async () => {
  const both = 'titel: Verksamhetsplan Beställarenheten\nunderrubrik: Äldreomsorgen, Biståndsenheten';
  expect(await codesOf('Beställarenheten', both)).toEqual([]);
  expect(await codesOf('Förskolan Solen', 'titel: Förskolan Månen\nunderrubrik: Solen, Farsta')).toEqual([]);
});

test.each<[unit: string, title: string]>([
  ['Förskolan Solen', 'Verksamhetsplan Förskolan Månen 2025'],
  ['Vård- och omsorgsboendet Lönnen', 'Omsorgsboendet Björken'],
  ['Förskolan Lilla Solen', 'Förskolan Stora Månen'],
  ['Förskoleenheten Björkskogen', 'Förskoleenheten Björkskog'],
])('%s: ”%s” names another', async (unit, title) => {
  expect(await codesOf(unit, `titel: ${title}`)).toEqual(['VP159']);
});
