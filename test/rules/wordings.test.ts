import { expect, test } from 'vitest';
import { findingsIn, findingsMarked } from '../support/findings.ts';
import { frontMatter, goalPlan, plan, tablePlan, unitPlan } from '../support/plans.ts';
import { aging, body, text } from '../support/wordings.ts';

/** Other words for what the cases show in one form, each found between its marks. */
test.each<[what: string, code: string, marked: string]>([
  ...[
    'Vi kommer att nå målet om två barn färre i varje grupp under ⟦2024⟧.',
    'Nämnden kommer med detta från och med den 31 augusti ⟦2024⟧ ha fem utredare.',
    'Enheten prognostiserar ett stort överskott för ⟦2023⟧.',
    'Avtalet löper ut ⟦2023⟧-08-31, och vi ser över det.',
    'Avtalet löper ut den 31 augusti ⟦2023⟧.',
  ].map((said): [string, string, string] => ['what was to come', 'VP522', text(said)]),
  [
    'what is expected of a year that has been',
    'VP522',
    unitPlan({ results: '- Energianvändningen är minst 10 procent lägre till ⟦2024⟧' }),
  ],
  [
    'what is to be done at the end of an earlier year',
    'VP522',
    text('Bilderna ska ställas ut på biblioteket under barnkonventionens dag i november ⟦2024⟧.'),
  ],
  [
    'what someone does at a time that has been',
    'VP522',
    plan(
      `# Inledning\n\nLäget kräver att nämnden under ⟦2024⟧ prioriterar förebyggande arbete.\n\n${body}`,
      `${frontMatter}\ndatum: 2025-02-13`,
    ),
  ],
  [
    'what someone tries at a time that has been',
    'VP522',
    plan(
      `# Inledning\n\nVi prövar hösten ⟦2024⟧ om elcyklar räcker.\n\n${body}`,
      `${frontMatter}\ndatum: 2025-02-13`,
    ),
  ],
  [
    'a result of the year before',
    'VP522',
    unitPlan({ results: '- Alla har övat sin plan minst en gång under ⟦2024⟧.' }),
  ],
  [
    'a thing and whose it is',
    'VP325',
    tablePlan('Aktivitet | Startdatum | Slutdatum', '⟦Enhetens enkät⟧ | 2025-02-03 | 2025-11-28'),
  ],
  ['a deadline before what is to be', 'VP522', text('Senast i juni ⟦2024⟧ ska alla ha fått en plan.')],
  [
    'a limit in other words',
    'VP515',
    text('Beslut på ⟦över 20 timmar i veckan eller mer⟧ fattas av chefen.'),
  ],
  ['a law without its first half', 'VP546', text('Uppgiften skyddas av ⟦sekretesslagen⟧.')],
  ['a law with the abbreviation of another', 'VP546', text('Vi följer socialtjänstlagen (⟦LSS⟧).')],
  ['an office for its law', 'VP546', text('Beslut om bistånd enligt ⟦socialtjänsten⟧ fattas här.')],
  [
    'a meeting with its short form, which has been',
    'VP329',
    plan(
      `# Inledning\n\nPlanen ⟦ska behandlas på arbetsplatsträffen (APT) den 25 januari⟧ 2025.\n\n${body}`.replace(
        '⟧ 2025',
        ' 2025⟧',
      ),
      `${frontMatter}\ndatum: 2025-02-09`,
    ),
  ],
  [
    'what is done at a time that has been',
    'VP522',
    plan(
      `# Inledning\n\nUnder hösten ⟦2024⟧ prövar vi nya tider.\n\n${body}`,
      `${frontMatter}\ndatum: 2025-02-13`,
    ),
  ],
  [
    'a passive at a time that has been',
    'VP522',
    plan(`# Inledning\n\nI mars ⟦2024⟧ utvecklas formerna.\n\n${body}`, `${frontMatter}\ndatum: 2025-02-13`),
  ],
  [
    'what is given room at a time that has been',
    'VP522',
    plan(
      `# Inledning\n\nAvdelningen prioriterar fyra områden under ⟦2024⟧:\n\n- Mat\n\n${body}`,
      `${frontMatter}\ndatum: 2025-02-13`,
    ),
  ],
  ['a question with a signature', 'VP502', text('Vi är 56 ⟦(Stämmer det, eller är vi fler? /Annika)⟧.')],
  ['a note with a signature', 'VP501', text('Vi är 56 ⟦(siffran är från i fjol /Annika)⟧.')],
  [
    'what is done by a part of its word',
    'VP340',
    `${tablePlan('Aktivitet | Startdatum | Slutdatum', 'Utbildning av våldsombud | 2025-05-01 | 2025-05-31')}\nOmbuden går en utbildning på två dagar i ⟦oktober⟧.\n`,
  ],
  ...[
    'En avsiktsförklaring tas fram under hösten ⟦2024⟧.',
    'Slutsatsen är att språk ska prioriteras under ⟦2024⟧.',
  ].map((said): [string, string, string] => [
    'what is still to be done at a time that has been',
    'VP522',
    plan(`# Inledning\n\n${said}\n\n${body}`, `${frontMatter}\ndatum: 2025-02-13`),
  ]),
  [
    'a goal that the text leads to, below a heading of other goals',
    'VP730',
    goalPlan(
      '## KF:s mål: 2.1\n\n### Nämndmål: Klimatet skonas\n\n#### Beskrivning\n\nText.\n\n#### Förväntat resultat\n\n- Alla cyklar.\n\n# Agenda 2030\n\nHur vi rekryterar beskrivs under mål ⟦3.4⟧. Vi verkar för mål 3.4 och 5.1.',
    ).replace('## KF:s mål: 2.1', '# KF:s inriktningsmål: 2\n\n## KF:s mål: 2.1'),
  ],
  [
    'a time before what is done at it',
    'VP340',
    `${tablePlan('Aktivitet | Startdatum | Slutdatum', 'Anpassade tider för parasport | 2025-09-02 | 2025-11-29')}\n⟦Under våren⟧ prövas anpassade tider för parasport i en hall, i samråd med alla som spelar.\n`,
  ],
  [
    'what comes first at a time that has been',
    'VP522',
    plan(
      `# Inledning\n\nTre frågor går före andra under ⟦2024⟧:\n\n- Mat\n\n${body}`,
      `${frontMatter}\ndatum: 2025-02-13`,
    ),
  ],
  ['a suspended hyphen twice', 'VP507', text('Vi möter barn⟦--⟧ och ungdomsgrupper.')],
  [
    'what is chosen at a time that has been',
    'VP522',
    plan(
      `# Inledning\n\nTre områden är viktigast under ⟦2024⟧. Alla ska höras.\n\n${body}`,
      `${frontMatter}\ndatum: 2025-02-13`,
    ),
  ],
  [
    'a question with what to do about it',
    'VP502',
    text('Vi räknar ⟦(Går det att få fram per grupp? Fråga Eva)⟧ varje månad.'),
  ],
  [
    'a start beside those on the first of a month',
    'VP324',
    tablePlan(
      'Aktivitet | Startdatum | Slutdatum',
      ...['01-01', '02-01', '03-01', '04-01', '05-01', '08-01'].map(
        (day) => `Vi träffas om mat ${day.slice(0, 2)} | 2025-${day} | 2025-12-31`,
      ),
      'Vi går igenom alla scheman | ⟦2025-01-11⟧ | 2025-12-31',
    ),
  ],
  [
    'what one who writes says to another',
    'VP501',
    text(
      'Vi läser boken i vår. ⟦Hej Anna, kolla med Olle om det får stå kvar innan vi skickar in⟧. Vi är tre.',
    ),
  ],
  ...[
    '⟦Samir: stäm av med fastighetskontoret innan vi skickar⟧!',
    'Vi är tre. ⟦Anna: Uppdatera siffrorna i tabellen⟧.',
    'Vi är tre (⟦Anna: kan du läsa⟧).',
    '⟦Stäm av med Olle innan vi skickar⟧.',
    'Det ska läsas ⟦innan vi skickar⟧!',
  ].map((said): [string, string, string] => ['a note to a colleague', 'VP501', text(said)]),
  ['what is to be asked', 'VP501', text('Vi är trettio. ⟦Kolla med Anna⟧.')],
  [
    'an intention of last year in the name of an activity',
    'VP522',
    goalPlan(
      '| Aktivitet | Startdatum | Slutdatum |\n| --- | --- | --- |\n| Rådet ska hålla fyra möten under ⟦2024⟧ | 2025-01-10 | 2025-12-16 |',
    ),
  ],
  ['a title behind its number without marks', 'VP727', goalPlan(`Detta beskrivs under mål ⟦2.1⟧ ${aging}.`)],
  [
    'what the text says before the number that a goal is about',
    'VP731',
    plan(
      '# KF:s inriktningsmål: 2\n\n## KF:s mål: 2.1\n\n## KF:s mål: 2.2\n\nArbetet med koldioxidlagring beskrivs närmare under KF:s mål ⟦2.2⟧.',
    ),
  ],
  [
    'one of the council’s goals that is not in the plan',
    'VP730',
    plan(
      '# KF:s inriktningsmål: 2\n\n## KF:s mål: 2.1\n\n## KF:s mål: 2.2\n\nSe även arbetet för tillgängliga mötesplatser under KF:s mål ⟦1.4⟧.',
    ),
  ],
  ['an instruction on two lines', 'VP501', text('Vi är ⟦(fyll i\nantal)⟧ i huset.')],
  ['what is to be completed', 'VP501', text('Vi är trettio ⟦(kompletteras med siffror)⟧.')],
  ['a question on two lines', 'VP502', text('Vi är trettio ⟦(Anna, har du\nsiffran?)⟧.')],
  ['a point with nothing but a comment', 'VP529', text('- Ett\n⟦- <!-- Vad mer? -->⟧')],
  [
    'a preposition twice in a clause',
    'VP513',
    text('Vi samlas ⟦i i⟧ dag. Vi ser till ⟦till⟧ alla.').replace('⟦till⟧', 'det'),
  ],
  ['a noun twice', 'VP513', text('Det är bra för ⟦grupper grupper⟧.')],
  ['a word before a full stop and a semicolon', 'VP504', text('Vi äter frukt⟦.;⟧ Det är gott.')],
  [
    'a title on two lines behind its number',
    'VP727',
    goalPlan(`Detta beskrivs under mål ⟦2.1⟧ ”${aging.replace(' åldras', '\nåldras')}”.`),
  ],
  ['a plan to be ready in time', 'VP522', text('Vi ska ha klart planen senast december ⟦2024⟧.')],
  ['a reminder to the writer', 'VP501', text('Vi är trettio ⟦(OBS! stäm av antalet med Anna)⟧.')],
  ['a reminder in square brackets', 'VP501', text('Vi är trettio ⟦[obs: uppdatera siffran]⟧.')],
  ['a check that was to be made', 'VP501', text('Vi är trettio ⟦(kolla med Anna)⟧.')],
  ['a season that has been', 'VP522', text('Inför sommaren ⟦2024⟧ ska vi ta fram en plan.')],
  ['a plan for a year that has been', 'VP522', text('Inför ⟦2024⟧ planeras en ny grupp.')],
  [
    'an intention that two patterns fit',
    'VP522',
    text('Därför avser enheten att under ⟦2024⟧ anställa fler.'),
  ],
  ['a verb twice after its subject', 'VP513', text('Föreståndarna ⟦gör gör⟧ schemat.')],
  ['a verb twice after a pronoun', 'VP513', text('De ⟦har har⟧ öppet.')],
  [
    'a hyphen beside the word in another form',
    'VP510',
    text('Alla socialsekreterare hörs. Vi tackar ⟦social-sekreterarna⟧.'),
  ],
  [
    'a short sentence in two chapters',
    'VP517',
    goalPlan(
      '# Om oss\n\nNya ledare går bredvid i två veckor.\n\n# Övrigt\n\nMer. ⟦Nya ledare går bredvid i två veckor.⟧',
    ),
  ],
  [
    'a unit’s goal by its number',
    'VP730',
    plan(`# KF:s inriktningsmål: 2\n\n## KF:s mål: 2.1\n\n## KF:s mål: 2.2\n\nVi följer åtagande ⟦2.6⟧.`),
  ],
  [
    'what a goal is about, in brackets',
    'VP731',
    plan(
      `# KF:s inriktningsmål: 2\n\n## KF:s mål: 2.1\n\n## KF:s mål: 2.2\n\nDet står i mål ⟦2.1⟧ (den biologiska mångfalden).`,
    ),
  ],
  ['a link without an address', 'VP728', text('Se ⟦[vårens rapport]()⟧.')],
  ['what was new last year', 'VP522', text('Nytt för ⟦2024⟧ är att vi ska börja med surfplattor.')],
  ['a text that is to come', 'VP501', text('Vi samverkar ⟦(text om samverkan kommer)⟧.')],
  ['a picture that is to come', 'VP501', text('Vi samverkar. ⟦[bild]⟧')],
  [
    'a part of a chapter twice',
    'VP540',
    text('## Delaktighet i planen\n\nVi hörs.\n\n⟦## Delaktighet i planen⟧\n\nVi ses.'),
  ],
  [
    'a short sentence twice in a section',
    'VP516',
    text('Vi låser aldrig dörren. Vi hörs.\n\nVi ses. ⟦Vi låser aldrig dörren.⟧'),
  ],
  [
    'a reference with words between',
    'VP730',
    plan(
      `# KF:s inriktningsmål: 2\n\n## KF:s mål: 2.1\n\n## KF:s mål: 2.2\n\nSe rutinen för stöd under mål ⟦1.4⟧.`,
    ),
  ],
  ['a question to the writer', 'VP502', text('Vi har öppet ⟦(Hur gör vi med sommaren?)⟧.')],
  ['a figure to be given', 'VP501', text('Det kostar ⟦(ange belopp)⟧.')],
  ['a letter among digits', 'VP531', text('Vi växer under ⟦2O25⟧.')],
  ['a letter before digits', 'VP531', text('Här arbetar ⟦l2⟧ personer.')],
  ['a letter after a digit', 'VP531', text('Vi har ⟦4O⟧ platser.')],
  ['a colon twice', 'VP504', text('Vi hörs⟦::⟧ ja.')],
  ['two full stops and a sentence', 'VP504', text('Vi hörs⟦..⟧Alla ses.')],
  [
    'a hyphen beside the definite form',
    'VP510',
    text('Planen är en ⟦intern-kontrollplan⟧. Internkontrollplanen gäller.'),
  ],
  [
    'a reference that says more',
    'VP730',
    plan(
      `# KF:s inriktningsmål: 2\n\n## KF:s mål: 2.1\n\n## KF:s mål: 2.2\n\nDet beskrivs mer ingående i mål ⟦1.4⟧.`,
    ),
  ],
])('%s: %s', async (_, code, marked) => {
  const { found, place } = await findingsMarked(marked);
  expect(found).toEqual([[code, place]]);
});

test.each(['bild1', 'image001.png', 'Karta.JPG', ' Foto '])(
  'the text %s tells nothing of a picture',
  async (alt) => {
    const found = await findingsIn({ 'plan.md': text(`![${alt}](karta.png)`) });
    expect(found.map(({ code }) => code)).toEqual(['VP701', 'VP707']);
  },
);

/** An earlier year beside what is still to be done. */
test.each([
  'Hösten 2024 startar vi en ny grupp.',
  'Vi ska senast den sista december 2024 ha en rutin.',
  'Arbetet ska vara klart under 2024.',
  'Målsättning 2024: att alla ska trivas.',
  'Från och med september 2024 kommer alla att ha egen dator.',
  'År 2024 ska präglas av lugn.',
  'Satsningen genomförs under 2024 och ger fler platser.',
  'Utbildningen är planerad till mars 2024.',
  'Vi har som mål att minska antalet fall under 2024.',
])('%s is stale', async (said) => {
  const found = await findingsIn({ 'plan.md': text(said) });
  expect(found.map(({ code }) => code)).toEqual(['VP522']);
  expect([found[0]?.line, said.slice((found[0]?.column ?? 0) - 1).slice(0, 4)]).toEqual([11, '2024']);
});

test.each([
  'Siffran avser år 2024. Enkäten genomfördes under 2024.',
  'Vaccineringen genomförs hösten 2024 och våren 2025.',
  'Den lag som gäller från och med 2024 kommer att utvärderas.',
  'Målet är att behålla resultatet från hösten 2024. Mål 2024: 80 procent.',
  'Utbildningen var planerad till mars 2024 men ställdes in.',
])('%s is no intention', async (said) => {
  expect(await findingsIn({ 'plan.md': text(said) })).toEqual([]);
});

test.each<[what: string, said: string, content: string]>([
  ['one column', 'tabellen har 1 kolumn.', text('| Vi |\n| --- |\n| ser | hör |')],
  [
    'one point',
    'uppföljningen har 1 punkt utan nummer',
    unitPlan({
      results: '1. Alla hörs.\n2. Alla syns.',
      ways: '1. Vi frågar.\n2. Vi ser.',
      followUp: '- Vi räknar.',
    }),
  ],
  [
    'the council’s number of a goal that has another',
    'Menade du ”KF:s mål för verksamhetsområdet: 1.4 Stockholm',
    plan(`${body}\n\nText.\n\n## 1.2 ${aging}`),
  ],
  [
    'one attachment',
    'antalet under ”bilagor” är 1.',
    plan(`# Inledning\n\nSe bilaga 1 och bilaga 2.\n\n${body}`, `${frontMatter}\nbilagor:\n  - Risker`),
  ],
])('%s is said as one', async (_, said, content) => {
  const [finding] = await findingsIn({ 'plan.md': content });
  expect(finding?.message).toContain(said);
});

test('a wording of a year that the program does not know is held against that of the nearest, and left to the writer', async () => {
  const written = aging.replace('stor trygghet', 'trygghet');
  const content = plan(
    `# KF:s inriktningsmål: 1\n\n## KF:s mål: 1.4 ${written}`,
    frontMatter.replace('2025', '2026'),
  );
  const [finding] = (await findingsIn({ 'plan.md': content })).filter(({ code }) => code === 'VP210');
  expect(finding?.message).toMatch(
    /^För 2026 känner programmet inte lydelsen. Den avviker från den närmaste kända, för 2025: /,
  );
  expect([finding?.severity, finding?.fix, finding?.message.includes('ska stå')]).toEqual([
    'hint',
    undefined,
    false,
  ]);
});

test('a day without its year is told with that of the plan, which is the writer’s to take', async () => {
  const content = tablePlan('Aktivitet | Startdatum | Slutdatum', 'Enkät till alla | 2025-01-01 | 15 mars');
  const [finding, ...others] = await findingsIn({ 'plan.md': content });
  expect(others).toEqual([]);
  expect(finding?.message).toContain('”15 mars” är inget datum som programmet kan läsa.');
  expect(finding?.fix?.text).toBe('2025-03-15');
});
