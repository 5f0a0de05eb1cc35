import { expect, test } from 'vitest';
import { findingsIn, findingsMarked } from '../support/findings.ts';
import { frontMatter, plan } from '../support/plans.ts';
import { body } from '../support/wordings.ts';

const planOf = (year: number, text: string): string =>
  plan(`# Inledning\n\n${text}\n\n${body}`, frontMatter.replace('2025', String(year)));

/** Names that another has taken the place of, from the first year that is too late. */
test.each([
  [2021, 'Incidenter anmäls till ⟦Datainspektionen⟧.'],
  [2020, 'Vi använder ⟦SKL:s⟧ enkät.'],
  [2020, 'Läroplanen, ⟦Lpfö 98/16⟧, styr arbetet.'],
  [2025, '⟦AFS 2015:4⟧ styr arbetet tillsammans med lagen (1977:1160).'],
  [2026, 'Vi arbetar enligt socialtjänstlagen (⟦2001:453⟧).'],
  [2026, 'Larmet går till ⟦MSB⟧.'],
  [2014, 'Allvarliga missförhållanden anmäls till ⟦Socialstyrelsen⟧.'],
  [2019, '⟦PUL⟧ gäller även här.'],
  [2020, 'Vi förnyar vår syn på ⟦tobakslagen⟧.'],
])('in a plan for %i: %s', async (year, text) => {
  const { found, place } = await findingsMarked(planOf(year, text));
  expect(found).toEqual([['VP526', place]]);
});

/** In force from 1 January 2009, though its number is of 2008. */
test('the law of 2006 was replaced in the year when the new one came into force', async () => {
  const [finding] = await findingsIn({
    'plan.md': planOf(2011, 'Vi följer lagen (2006:67) om skydd för barn.'),
  });
  expect(finding?.message).toContain('ersattes 2009 av diskrimineringslagen');
});

test.each([
  [2020, 'Incidenter anmäls till Datainspektionen.'],
  [2019, 'Läroplanen, Lpfö 98, styr arbetet.'],
  [2025, 'Vi arbetar enligt socialtjänstlagen (2001:453) och AFS 2023:1.'],
  [2026, 'Socialtjänstlagen (2025:400) ersätter den från förr, 2001:453.'],
  [2026, 'Enligt LSS (1993:387) och SOSFS 2011:9 gäller det även här.'],
  [2020, 'Den nya tobakslagen ändrar inget. Tobakslagen som trädde i kraft i juli är sträng.'],
  [2026, 'När vi öppnade gällde Lpfö 98.'],
  [2020, 'Den nya tobakslagen ändrar inget i parkerna.'],
  [2020, 'Tobakslagen som träder i kraft i juli ändrar inget i parkerna.'],
  [2026, 'Rapporten Öppna jämförelser (SKL 2016) är vår utgångspunkt.'],
  [2026, 'Statistiken skickas till Socialstyrelsen, och vi anmäler oss till Socialstyrelsens dag.'],
])('not in a plan for %i: %s', async (year, text) => {
  expect(await findingsIn({ 'plan.md': planOf(year, text) })).toEqual([]);
});
