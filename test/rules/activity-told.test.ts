import { expect, test } from 'vitest';
import { findingsIn, findingsMarked } from '../support/findings.ts';
import { tablePlan } from '../support/plans.ts';

const columns = 'Aktivitet | Startdatum | Slutdatum';
const rows = [
  'Sommarläger för barn | 2025-06-16 | 2025-08-08',
  'Utbildning i hygien | 2025-09-01 | 2025-10-24',
  'Brukarenkät till alla | 2025-03-03 | 2025-05-23',
  'Översyn av rutiner | 2025-01-13 | 2025-03-14',
];

/** What is said of dates beside an activity, and not of the activity itself. */
test.each([
  'Anmälan till sommarläger för barn börjar den 1 april.',
  'Anmälan till sommarläger för barn slutar den 1 maj.',
  'Ansökan till utbildning i hygien ska vara klar den 15 augusti.',
  'Inköp till sommarläger för barn är klart den 1 juni.',
  'Lokalerna för sommarläger för barn ska vara klara den 1 juni.',
  'Schemat för utbildning i hygien är klart den 15 augusti.',
  'Resultatet av brukarenkäten till alla är klart den 30 september.',
  'Svaren på brukarenkät till alla är klara den 15 juni.',
  'Rapporten från översynen av rutiner är klar den 31 mars.',
  'Utkast till översyn av rutiner ska vara klart den 14 februari.',
  'Delredovisning av översyn av rutiner ska vara klar den 15 februari.',
  'Första delen av översynen av rutiner avslutas den 15 februari.',
  'Steg 1 i översynen av rutiner avslutas den 31 januari.',
  'Vi räknar med att halva översynen av rutiner är klar den 7 februari.',
  'Planeringen av översyn av rutiner börjar den 2 januari.',
  'Planeringen av t.ex. översyn av rutiner börjar den 2 januari.',
  'Lokaler till möten och översyn av rutiner är klara den 2 januari.',
  'Mötet om översyn av rutiner börjar den 3 februari.',
  'Medarbetare som ska delta i översyn av rutiner börjar den 7 januari.',
  'I fjol blev översynen av rutiner klar den 2 april.',
  'Förra årets översyn av rutiner är klar den 2 april.',
  'Utbildning i hygien börjar den 10 september för nattpersonalen.',
  'Utbildning i hygien börjar den 1 september, för nattpersonalen den 10 september.',
  'Översynen av rutiner är klar den 28 februari i en första version.',
  'Översynen av rutiner pågår till den 28 februari i grupp A och till den 14 mars i grupp B.',
  'Översynen av rutiner pågår till den 28 februari och till den 14 mars i grupp B.',
  'Översynen av rutiner börjar och avslutas den 14 mars.',
  'Anmälan till sommarläger för barn öppnar i april.',
  'Schemat för utbildning i hygien läggs under augusti.',
  'Resultatet av brukarenkäten till alla kommer i september.',
  'Vi bjuder in till utbildning i hygien i juni.',
  'Brukarenkäten till alla besvaras före juni.',
  'Översynen av rutiner ger en lista som läses i juni.',
  'Översynen av rutiner gäller alla grupper, jämfört med två i december.',
  'Under hösten gäller de rutiner som översynen gav.',
])('%s is no mistake', async (said) => {
  const content = `${tablePlan(columns, ...rows)}\n${said}\n`;
  expect((await findingsIn({ 'plan.md': content })).map(({ code }) => code)).toEqual([]);
});

test.each([
  'Översynen av rutiner börjar och avslutas den ⟦13 mars⟧.',
  'Översynen av rutiner startar den 13 januari och vår översyn av rutiner avslutas den ⟦7 mars⟧, då vi vet mer.',
])('%s is one', async (said) => {
  const { found, place } = await findingsMarked(`${tablePlan(columns, ...rows)}\n${said}\n`);
  expect(found).toEqual([['VP335', place]]);
});

test('the longest name counts', async () => {
  const all = [...rows, 'Utbildning i hygien avslutas | 2025-11-03 | 2025-11-14'];
  const content = `${tablePlan(columns, ...all)}\nUtbildning i hygien avslutas den 14 november.\n`;
  expect((await findingsIn({ 'plan.md': content })).map(({ code }) => code)).toEqual([]);
});

test('a date that does not exist is found once', async () => {
  const content = `${tablePlan(columns, ...rows)}\nUtbildning i hygien avslutas den 34 oktober.\n`;
  expect((await findingsIn({ 'plan.md': content })).map(({ code }) => code)).toEqual(['VP327']);
});
