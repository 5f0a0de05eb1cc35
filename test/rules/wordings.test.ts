import { expect, test } from 'vitest';
import { findingsIn, findingsMarked } from '../support/findings.ts';
import { frontMatter, goalPlan, plan, tablePlan, unitPlan } from '../support/plans.ts';
import { body, text } from '../support/wordings.ts';

const aging = 'Stockholm ska vara en bra stad att åldras i - med god omsorg och stor trygghet';

const sections =
  '##### Förväntat resultat\n\nNio av tio är nöjda.\n\n##### Arbetssätt\n\nVi frågar.\n\n##### Uppföljning\n\nVi räknar svaren.';

/** Other words for what the cases show in one form, each found between its marks. */
test.each<[what: string, code: string, marked: string]>([
  ['a deadline before what is to be', 'VP522', text('Senast i juni ⟦2024⟧ ska alla ha fått en plan.')],
  [
    'a limit in other words',
    'VP515',
    text('Beslut på ⟦över 20 timmar i veckan eller mer⟧ fattas av chefen.'),
  ],
  [
    'a unit whose two names are turned round',
    'VP136',
    plan(
      `# Inledning\n\nVi på ⟦Nockeby-Åkeslund⟧s förskolor trivs.\n\n${body}`,
      frontMatter.replace('Provenheten', 'Förskoleenheten Åkeslund-Nockeby'),
    ),
  ],
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
    'a goal taken over with another whose it is',
    'VP231',
    goalPlan('').replace('Äldre trivs', 'Nämndens resurser fördelas efter behov') +
      `\n#### Enhetsmål: ⟦Skolans resurser fördelas efter behov⟧\n\n${sections}`,
  ],
  [
    'a goal taken over with one word changed',
    'VP231',
    goalPlan('').replace('Äldre trivs', 'Barn har inflytande över sin vardag och sin miljö') +
      `\n#### Enhetsmål: ⟦Elever har inflytande över sin vardag och sin miljö⟧\n\n${sections}`,
  ],
  [
    'a result below the others that tells what it starts from',
    'VP236',
    unitPlan({
      results:
        '1. Alla hörs.\n2. Minst 20 träffar hålls.\n\n⟦Minst 35 medarbetare är trygga, jämfört med 27 år 2024.⟧',
      ways: '1. Vi frågar.\n2. Vi träffas.',
      followUp: '1. Vi räknar.\n2. Vi räknar.',
    }),
  ],
  [
    'the unit by another name',
    'VP159',
    plan(
      body,
      `${frontMatter.replace('Provenheten', 'Hemtjänstenheten')}\nunderrubrik: ⟦Hemtjänstsektionen⟧`,
    ),
  ],
  [
    'the words of the unit’s name turned round',
    'VP159',
    plan(
      body,
      `${frontMatter.replace('Provenheten', 'Enheten för socialpsykiatri')}\nunderrubrik: ⟦Socialpsykiatriska enheten⟧`,
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
    'a share without a figure',
    'VP237',
    unitPlan({ results: '- ⟦En hög andel av maten är ekologisk.⟧' }).replace('- ⟦', '⟦- '),
  ],
  [
    'a share below lettered results that tells what it was',
    'VP236',
    unitPlan({
      results:
        'a) Alla hörs.\n\nb) Minst 20 träffar hålls.\n\n⟦Av deltagarna är 50 % flickor, jämfört med 43 % år 2024.⟧',
      ways: 'a) Vi frågar.\n\nb) Vi träffas.',
      followUp: 'a) Vi räknar.\n\nb) Vi räknar.',
    }),
  ],
  [
    'the unit with one of its words changed',
    'VP159',
    plan(
      body,
      `${frontMatter.replace('Provenheten', 'Drift och underhåll')}\nunderrubrik: ⟦Drift och skötsel⟧`,
    ),
  ],
  [
    'what is given room at a time that has been',
    'VP522',
    plan(
      `# Inledning\n\nAvdelningen prioriterar fyra områden under ⟦2024⟧:\n\n- Mat\n\n${body}`,
      `${frontMatter}\ndatum: 2025-02-13`,
    ),
  ],
  [
    'a result below the others that tells from what to what',
    'VP236',
    unitPlan({
      results:
        '1. Alla hörs.\n2. Minst 20 träffar hålls.\n\n⟦Andelen nöjda höjs från 91 procent 2024 till 96 procent.⟧',
      ways: '1. Vi frågar.\n2. Vi träffas.',
      followUp: '1. Vi räknar.\n2. Vi räknar.',
    }),
  ],
  ['a question with a signature', 'VP502', text('Vi är 56 ⟦(Stämmer det, eller är vi fler? /Annika)⟧.')],
  ['a note with a signature', 'VP501', text('Vi är 56 ⟦(siffran är från i fjol /Annika)⟧.')],
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
  [
    'a result below the lettered ones that is willed',
    'VP236',
    unitPlan({
      results: 'a) Alla hörs.\n\nb) Minst 20 träffar hålls.\n\n⟦Vi vill också att minst 90 % är nöjda.⟧',
      ways: 'a) Vi frågar.\n\nb) Vi träffas.',
      followUp: 'a) Vi räknar.\n\nb) Vi räknar.',
    }),
  ],
  ['a suspended hyphen twice', 'VP507', text('Vi möter barn⟦--⟧ och ungdomsgrupper.')],
  ['a half of what nobody knows', 'VP237', unitPlan({ results: '⟦- Personalomsättningen ska halveras.⟧' })],
  [
    'goals out of order, of which none is missing',
    'VP204',
    goalPlan(
      [
        ['1.4.1.1', 'Alla hörs'],
        ['1.4.1.3', 'Alla syns'],
        ['⟦1.4.1.2⟧', 'Alla trivs'],
      ]
        .map(([number, title]) => `#### Enhetsmål: ${number} ${title}\n\n${sections}`)
        .join('\n\n'),
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
  [
    'a numbered goal under the committee’s name',
    'VP209',
    goalPlan('Text.').replace('### Nämndmål:', '### ⟦Nämndens mål⟧: 1.4.1'),
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
  [
    'a result without number that speaks of those it is for',
    'VP236',
    unitPlan({ results: '1. Alla hörs.\n2. Alla syns.\n\n⟦De boende vet vem de ska fråga.⟧' }),
  ],
  [
    'a plan that is yet to be decided',
    'VP145',
    plan(
      `# Inledning\n\nDen slutliga ⟦verksamhetsplanen ska behandlas och antas⟧ den 21 februari.\n\n${body}`,
      `${frontMatter}\nstatus: beslutad\ndatum: 2025-01-21`,
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
  [
    'an attachment that is no other’s heading',
    'VP143',
    plan(`${body}\n\n# Bilaga 1: Risker\n\nText.`, `${frontMatter}\nbilagor:\n  - Risker\n  - ⟦Schema⟧`),
  ],
  [
    'a reference to an attachment beside one that has a heading',
    'VP140',
    plan(
      `# Inledning\n\nTiderna står i ⟦bilaga 2⟧.\n\n${body}\n\n# Bilaga 1\n\nText.`,
      `${frontMatter}\nbilagor:\n  - Risker`,
    ),
  ],
  [
    'a council’s label without its first word',
    'VP209',
    goalPlan('').replace('KF:s inriktningsmål:', '⟦Inriktningsmål⟧:'),
  ],
  [
    'a council’s label written out',
    'VP209',
    goalPlan('').replace('KF:s mål:', '⟦Kommunfullmäktiges mål för verksamhetsområdet⟧:'),
  ],
  [
    'a label in small letters before a number, without its colon',
    'VP209',
    goalPlan('').replace('## KF:s mål: 1.4', `## ⟦Kf:s mål för verksamhetsområdet⟧ 1.4 ${aging}`),
  ],
  [
    'a result after the numbered ones',
    'VP236',
    unitPlan({ results: '1. Alla hörs.\n2. Alla syns.\n\n⟦Alla treåringar har fått ett lånekort.⟧' }),
  ],
  [
    'a result after the lettered ones',
    'VP236',
    unitPlan({ results: 'a) Alla hörs.\n\nb) Alla syns.\n\n⟦Minst tre vuxna vandrar på fredagar.⟧' }),
  ],
  ['how it is to be', 'VP237', unitPlan({ results: '⟦- Stämningen i gruppen är god.⟧' })],
  ['how people are to feel', 'VP237', unitPlan({ results: '⟦- Barnen trivs⟧' })],
  [
    'a plan that is said to be decided',
    'VP145',
    plan(
      `# Inledning\n\nVi hörs. ⟦Planen antogs⟧ av avdelningschefen den 19 januari.\n\n${body}`,
      `${frontMatter}\nstatus: utkast`,
    ),
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
  [
    'two labels, the last of which has other sections',
    'VP206',
    goalPlan('### ⟦Enhetsmål: Nämndmål: ⟧Vi lyssnar\n\n#### Förväntat resultat\n\nAlla hörs.'),
  ],
  [
    'two labels, the last of which stands too high',
    'VP206',
    goalPlan('### ⟦Nämndmål: Enhetsmål: ⟧Vi lyssnar\n\n#### Förväntat resultat\n\nAlla hörs.'),
  ],
  ['a link without an address', 'VP728', text('Se ⟦[vårens rapport]()⟧.')],
  ['what was new last year', 'VP522', text('Nytt för ⟦2024⟧ är att vi ska börja med surfplattor.')],
  ['a text that is to come', 'VP501', text('Vi samverkar ⟦(text om samverkan kommer)⟧.')],
  ['a picture that is to come', 'VP501', text('Vi samverkar. ⟦[bild]⟧')],
  [
    'a result in the very words of its goal',
    'VP232',
    unitPlan({ results: '⟦Boendet är en bro till ett eget hem⟧' }).replace(
      'Vi lyssnar',
      'Boendet är en bro till ett eget hem',
    ),
  ],
  [
    'one depth among others',
    'VP247',
    goalPlan(
      '#### Avdelningsmål: ⟦1.4.1⟧ A\n\n#### Avdelningsmål: 1.4.1.2 B\n\n#### Avdelningsmål: 1.4.1.3 C',
    ),
  ],
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
  [
    'a number that leads to another committee goal',
    'VP203',
    goalPlan(
      '#### Avdelningsmål: 1.4.1.1 A\n\n#### Avdelningsmål: 1.4.1.2 B\n\n#### Avdelningsmål: ⟦1.4.2.1⟧ C',
    ),
  ],
  ['a question to the writer', 'VP502', text('Vi har öppet ⟦(Hur gör vi med sommaren?)⟧.')],
  ['a figure to be given', 'VP501', text('Det kostar ⟦(ange belopp)⟧.')],
  ['how it is to be, and more', 'VP237', unitPlan({ results: '⟦Miljön är god och samarbetet fungerar.⟧' })],
  [
    'another unit of the kind',
    'VP159',
    plan(
      body,
      `${frontMatter.replace('Provenheten', 'Förskolan Solen')}\ntitel: Plan för ⟦förskolan Månen⟧, 2025`,
    ),
  ],
  ['a letter among digits', 'VP531', text('Vi växer under ⟦2O25⟧.')],
  ['a letter before digits', 'VP531', text('Här arbetar ⟦l2⟧ personer.')],
  ['a letter after a digit', 'VP531', text('Vi har ⟦4O⟧ platser.')],
  ['a colon twice', 'VP504', text('Vi hörs⟦::⟧ ja.')],
  ['two full stops and a sentence', 'VP504', text('Vi hörs⟦..⟧Alla ses.')],
  ['a goal of two words', 'VP231', goalPlan('#### Avdelningsmål: ⟦Äldre trivs⟧')],
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
    'one attachment',
    'antalet under ”bilagor” är 1.',
    plan(`# Inledning\n\nSe bilaga 1 och bilaga 2.\n\n${body}`, `${frontMatter}\nbilagor:\n  - Risker`),
  ],
])('%s is said as one', async (_, said, content) => {
  const [finding] = await findingsIn({ 'plan.md': content });
  expect(finding?.message).toContain(said);
});
