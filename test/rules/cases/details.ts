import { plan } from '../../support/plans.ts';
import type { Case } from './case.ts';

const good = plan('# KF:s inriktningsmål: 1');
/** A plan with one more line in its front matter. */
const line = (text: string): string => good.replace('\n---\n', `\n${text}\n---\n`);
const officer = (text: string): string => good.replace('namn: Anna Ek', `namn: Anna Ek\n  ${text}`);
/** A plan with attachments and a chapter of text. */
const withText = (attachments: string[], text: string): string => {
  const list = attachments.length > 0 ? ['bilagor:', ...attachments.map((each) => `  - ${each}`)] : [];
  return line([...list, 'status: förslag'].join('\n')).replace('# KF', `# Inledning\n\n${text}\n\n# KF`);
};

/** 1xx: the front matter against itself, and the attachments. */
export const detailCases: Case[] = [
  {
    code: 'VP130',
    severity: 'warning',
    sv: 'Telefonnumret ”08- 508 12 345” är inte rätt skrivet, eller saknar en siffra. Skriv 08-508 12 345. Ett nummer skrivs med riktnummer, bindestreck och enkla mellanslag: 08-508 12 345.',
    en: 'The telephone number "08- 508 12 345" is not rightly written, or lacks a digit. Write 08-508 12 345. A number has its area code, a hyphen and single spaces: 08-508 12 345.',
    triggers: officer('telefon: ⟦08- 508 12 345⟧ (vardagar)'),
    fix: '08-508 12 345',
    passes: officer('telefon: växel 08-508 12 000, +46 (0)70-123 45 67 eller 1177'),
  },
  {
    code: 'VP131',
    severity: 'warning',
    sv: '”åsa.ek@stockholm.se” är ingen fullständig e-postadress. Skriv den så: fornamn.efternamn@stockholm.se, utan mellanslag och utan å, ä och ö.',
    en: '"åsa.ek@stockholm.se" is not a complete mail address. Write it like this: fornamn.efternamn@stockholm.se, without spaces and without å, ä and ö.',
    triggers: officer('e-post: anna.ek@stockholm.se, ⟦åsa.ek@stockholm.se⟧'),
    passes: officer('e-post: anna-lena.ek@edu.stockholm.se och registrator@stockholm.se'),
  },
  {
    code: 'VP132',
    severity: 'hint',
    sv: '”Dnr FAR 2025/14” liknar inget diarienummer i staden. Skriv bara FAR 2025/14; ”Dnr” sätts ut av programmet. Ett diarienummer skrivs så: HÄ 2025/14.',
    en: '"Dnr FAR 2025/14" looks like no record number of the city. Write only FAR 2025/14; "Dnr" is printed by the program. A record number is written like this: HÄ 2025/14.',
    triggers: line('diarienummer: ⟦Dnr FAR 2025/14⟧'),
    fix: 'FAR 2025/14',
    passes: line('diarienummer: 1.2.4.-293/2025'),
  },
  {
    code: 'VP133',
    severity: 'warning',
    sv: 'Här står 2024, men planen gäller 2025. Rätta årtalet, eller ”år” om det är det som är fel.',
    en: 'Here stands 2024, but the plan is for 2025. Mend the year, or "år" if that is what is wrong.',
    triggers: line('titel: "Verksamhetsplan ⟦2024⟧"'),
    passes: line('titel: Verksamhetsplan 2024–2026\nunderrubrik: På väg mot Agenda 2030'),
  },
  {
    code: 'VP134',
    severity: 'warning',
    sv: 'Datumet 2024-02-20 ligger långt från planens år, 2025. En plan skrivs hösten före eller under året. Rätta datumet, eller ”år”.',
    en: 'The date 2024-02-20 lies far from the plan\'s year, 2025. A plan is written in the autumn before or during the year. Mend the date, or "år".',
    triggers: line('datum: ⟦2024-02-20⟧'),
    passes: line('datum: 2024-12-03'),
  },
  {
    code: 'VP135',
    severity: 'hint',
    sv: 'Planen är beslutad men saknar datum. Skriv när den beslutades: datum: 2025-01-30.',
    en: 'The plan is decided but has no date. Say when it was decided: datum: 2025-01-30.',
    triggers: line('status: ⟦beslutad⟧'),
    passes: line('status: beslutad\ndatum: 2025-02-20'),
  },
  {
    code: 'VP136',
    severity: 'warning',
    sv: '”Provenhten” stavas annorlunda än i namnet överst i planen, ”Provenheten”. Skriv namnet på ett sätt.',
    en: '"Provenhten" is spelt otherwise than in the name in the front matter, "Provenheten". Write the name in one way.',
    triggers: line('titel: Plan för ⟦Provenhten⟧ 2025'),
    fix: 'Provenheten',
    passes: line('titel: Provenhetens plan 2025\ntill: Provenheten'),
  },
  {
    code: 'VP137',
    severity: 'warning',
    sv: '”Hägersten-Älvsjös stadsdelsnämnd” finns inte bland stadens nämnder och förvaltningar. Menade du ”Hägersten-Älvsjö stadsdelsnämnd”?',
    en: '"Hägersten-Älvsjös stadsdelsnämnd" is not among the city\'s committees and administrations. Did you mean "Hägersten-Älvsjö stadsdelsnämnd"?',
    triggers: line('till: ⟦Hägersten-Älvsjös stadsdelsnämnd⟧'),
    fix: 'Hägersten-Älvsjö stadsdelsnämnd',
    passes: line('till: Enskede–Årsta–Vantörs stadsdelsnämnd\nförvaltning: Nynäs stadsdelsförvaltning'),
  },
  {
    code: 'VP138',
    severity: 'warning',
    sv: '”Farsta stadsdelsnämnd” står två gånger under ”till”. Ta bort den ena.',
    en: '"Farsta stadsdelsnämnd" stands twice under "till". Remove one of them.',
    triggers: line('till:\n  - Farsta stadsdelsnämnd\n  - ⟦Farsta stadsdelsnämnd⟧'),
    passes: line('till:\n  - Farsta stadsdelsnämnd\n  - Provenheten'),
  },
  {
    code: 'VP139',
    severity: 'hint',
    sv: 'Filen Bilaga 1 riskanalys.pdf och 1 till som heter bilaga ligger bredvid planen men står inte under ”bilagor”. Lägg till den där med titel och fil, eller flytta den.',
    en: 'The file Bilaga 1 riskanalys.pdf and 1 more called bilaga lies beside the plan but is not listed under "bilagor". Add it there with titel and fil, or move it.',
    triggers: good.replace('---', '⟦---⟧'),
    files: { 'Bilaga 1 riskanalys.pdf': 'x', 'bilaga2.pdf': 'x', 'bilagor/schema.pdf': 'x' },
    passes: line('bilagor:\n  - titel: Riskanalys\n    fil: ./bilaga1.pdf'),
    passesFiles: { 'bilaga1.pdf': 'x' },
  },
  {
    code: 'VP140',
    severity: 'warning',
    sv: 'Texten hänvisar till bilaga 3, men planen har ingen sådan; antalet under ”bilagor” är 2. Rätta numret, eller lägg till bilagan.',
    en: 'The text refers to bilaga 3, but the plan has none; the number listed under "bilagor" is 2. Mend the number, or add the attachment.',
    triggers: withText(
      ['Riskanalys', 'Schema'],
      'Riskerna framgår av bilaga 1 och 2, tiderna av ⟦bilaga 3⟧.',
    ),
    passes: withText(
      ['Riskanalys', 'Schema'],
      'Riskerna framgår av bilaga 1 och 2. Taxan står i bilaga 7 till stadens budget.',
    ),
  },
  {
    code: 'VP141',
    severity: 'warning',
    sv: 'Här står ”se bilaga 1”, men planen har inga bilagor. Lägg till bilagan under ”bilagor” överst i planen, eller ta bort hänvisningen.',
    en: 'Here stands "se bilaga 1", but the plan has no attachments. Add the attachment under "bilagor" in the front matter, or remove the reference.',
    triggers: withText([], 'Riskerna är många (⟦se bilaga 1⟧).'),
    passes: withText([], 'Reglerna finns i avtalet, se bilaga 1. Varje ansökan har en bilaga.'),
  },
  {
    code: 'VP142',
    severity: 'warning',
    sv: 'Två bilagor har nummer 2. Ge dem olika nummer, eller stryk numren så sätts de ut av programmet.',
    en: 'Two attachments have number 2. Give them different numbers, or leave the numbers out and the program sets them.',
    triggers: withText(['"Bilaga 2: Riskanalys"', '⟦Schema⟧'], 'Se bilaga.'),
    passes: withText(['"Bilaga 1: Riskanalys"', 'Schema'], 'Se bilaga.'),
  },
  {
    code: 'VP159',
    severity: 'warning',
    sv: 'Här står ”Förskolan Månen”, men planen är för ”Förskolan Solen”. Rätta namnet, eller uppgiften överst i planen om det är den som är fel.',
    en: 'Here stands "Förskolan Månen", but the plan is for "Förskolan Solen". Mend the name, or the front matter if that is what is wrong.',
    triggers: line('titel: Verksamhetsplan 2025 för ⟦Förskolan Månen⟧').replace(
      'Provenheten',
      'Förskolan Solen',
    ),
    passes: line('titel: Plan för Förskolan Månen\nunderrubrik: Förskolan Solens plan').replace(
      'Provenheten',
      'Förskolan Solen',
    ),
  },
  {
    code: 'VP158',
    severity: 'warning',
    sv: 'Bilagan har nummer 3, men det finns ingen bilaga 2 i listan. Lägg till den, eller numrera bilagorna i följd.',
    en: 'The attachment has number 3, but there is no attachment 2 in the list. Add it, or number the attachments in turn.',
    triggers: withText(['"Bilaga 1: Riskanalys"', '"⟦Bilaga 3: Schema⟧"'], 'Se bilagorna.'),
    passes: withText(['"Bilaga 3: Riskanalys"', '"Bilaga 1: Schema"', '"Bilaga 2: Taxa"'], 'Se bilagorna.'),
  },
  {
    code: 'VP143',
    severity: 'hint',
    sv: 'Bilagan har ingen fil, och texten nämner den inte. Ange filen med ”titel” och ”fil”, hänvisa till bilagan i texten, eller ta bort den.',
    en: 'The attachment has no file, and the text does not mention it. Give its file with "titel" and "fil", refer to it in the text, or remove it.',
    triggers: withText(['Riskanalys', '⟦Schema⟧'], 'Riskerna framgår av bilaga 1.'),
    passes: withText(['Riskanalys', 'Schema'], 'Riskerna och tiderna framgår av bilagorna.'),
  },
  {
    code: 'VP148',
    severity: 'hint',
    sv: 'Bilagan står inte i planen, som bilaga 1 gör, och har ingen fil. Skriv in den sist i planen, eller ange filen med ”titel” och ”fil”.',
    en: 'The attachment does not stand in the plan, as attachment 1 does, and has no file. Write it last in the plan, or give its file with "titel" and "fil".',
    triggers: withText(
      ['Riskanalys', '⟦Schema⟧'],
      'Tiderna framgår av bilaga 2.\n\n## Bilaga 1: Riskanalys\n\nText.',
    ),
    passes: withText(
      ['Riskanalys', 'Schema'],
      'Text.\n\n## Bilaga 1: Riskanalys\n\nText.\n\n## Bilaga 2: Schema\n\nText.',
    ),
  },
  {
    code: 'VP145',
    severity: 'warning',
    sv: 'Här står ”Utkast”, men överst i planen står status: förslag. Rätta det som inte stämmer.',
    en: 'Here stands "Utkast", but the front matter says status: förslag. Mend what is not right.',
    triggers: line('titel: ⟦Utkast⟧ till verksamhetsplan 2025\nstatus: förslag'),
    passes: line('titel: Utkast till förslag 2025\nstatus: förslag'),
  },
  {
    code: 'VP144',
    severity: 'hint',
    sv: 'Bilaga 2 står i planen men inte under ”bilagor”. Lägg till den där, så att den kommer med bland bilagorna i innehållsförteckningen.',
    en: 'Bilaga 2 stands in the plan but not under "bilagor". Add it there, so that the table of contents lists it among the attachments.',
    triggers: withText(['Riskanalys'], 'Text.\n\n## Bilaga 1\n\nText.\n\n## ⟦Bilaga 2: Schema⟧\n\nText.'),
    passes: withText([], 'Text.\n\n## Bilaga 1\n\nText.\n\n## Bilaga 2: Schema\n\nText.'),
  },
  {
    code: 'VP146',
    severity: 'warning',
    sv: '”Kompetensplanen” stämmer inte med bilaga 1 under ”bilagor”, ”Riskanalys”. Rätta numret eller namnet.',
    en: '"Kompetensplanen" does not fit bilaga 1 under "bilagor", "Riskanalys". Mend the number or the name.',
    triggers: withText(
      ['Riskanalys', 'Kompetensplan'],
      '⟦Kompetensplanen⟧ finns i bilaga 1, och i bilaga 2 mer.',
    ),
    passes: withText(
      ['Riskanalys', 'Kompetensplan'],
      'Kompetensplanen (bilaga 2) bygger på riskanalysen i bilaga 1. I bilaga 1 finns riskerna. Rutiner, se bilaga 1. Kompetensplanen finns i bilaga 1 och 2.',
    ),
  },
  {
    code: 'VP146',
    severity: 'warning',
    sv: '”Kompetensplan” stämmer inte med bilaga 1 under ”bilagor”, ”Riskanalys”. Rätta numret eller namnet.',
    en: '"Kompetensplan" does not fit bilaga 1 under "bilagor", "Riskanalys". Mend the number or the name.',
    triggers: withText(['Riskanalys'], 'Se bilaga 1.\n\n## Bilaga 1: ⟦Kompetensplan⟧\n\nText.'),
    passes: withText(
      ['Riskanalys'],
      'Se bilaga 1.\n\n## Bilaga 1: Analys av risker\n\nText.\n\n### Riskanalys\n\nText.',
    ),
  },
  {
    code: 'VP161',
    severity: 'warning',
    sv: 'Hägersten-Liljeholmens stadsdelsnämnd fanns inte 2025: sedan 2020 heter den Hägersten-Älvsjö stadsdelsnämnd. Rätta namnet, eller ”år” om det är det som är fel.',
    en: 'Hägersten-Liljeholmens stadsdelsnämnd did not exist in 2025: since 2020 it is called Hägersten-Älvsjö stadsdelsnämnd. Mend the name, or "år" if that is what is wrong.',
    triggers: line('till: ⟦Hägersten-Liljeholmens stadsdelsnämnd⟧'),
    passes: line('till: Hägersten-Älvsjö stadsdelsnämnd'),
  },
  {
    code: 'VP160',
    severity: 'hint',
    sv: 'Planen är beslutad men ”diarienummer” är tomt. Fyll i uppgiften, eller ta bort raden om den inte behövs.',
    en: 'The plan is decided but "diarienummer" is empty. Fill it in, or remove the line if it is not needed.',
    triggers: line('status: beslutad\ndatum: 2025-02-20\n⟦diarienummer⟧:'),
    passes: line('status: utkast\ndiarienummer:\ndatum: 2025-02-20'),
  },
  {
    code: 'VP147',
    severity: 'warning',
    sv: 'Ingen bilaga under ”bilagor” heter ”Blankett för avvikelser”. Rätta namnet, eller lägg till bilagan.',
    en: 'No attachment under "bilagor" is called "Blankett för avvikelser". Mend the name, or add the attachment.',
    triggers: withText(['Lokal drogpolicy'], 'Vad som gäller framgår av bilagan ⟦Blankett för avvikelser⟧.'),
    passes: withText(
      ['Lokal drogpolicy'],
      'Vad som gäller framgår av bilagan Drogpolicy för oss, och bilagan är kort.',
    ),
  },
];
