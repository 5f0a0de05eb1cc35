import { goalPlan, unitPlan } from '../../support/plans.ts';
import type { Case } from './case.ts';

const sections = (depth: string): string =>
  [
    'Förväntat resultat\n\nNio av tio svarar ja.',
    'Arbetssätt\n\nVi frågar.',
    'Uppföljning\n\nVi räknar svaren i oktober.',
  ]
    .map((text) => `${depth} ${text}`)
    .join('\n\n');

/** A unit's goal that lacks nothing. */
const unitGoal = (title: string, depth = '####'): string =>
  `${depth} Enhetsmål: ${title}\n\n${sections(`${depth}#`)}`;

const committeeGoal = (title: string): string =>
  `### Nämndmål: ${title}\n\n#### Beskrivning\n\nNämnden.\n\n#### Förväntat resultat\n\n- Det märks i enkäten.`;

const own = unitGoal('Vi lyssnar');
const wording = 'Stockholm ska vara en bra stad att åldras i - med god omsorg och stor trygghet';
const department = (...numbers: string[]): string =>
  goalPlan(numbers.map((number, index) => `#### Avdelningsmål: ${number} Grupp ${index} hörs`).join('\n\n'));

/** 2xx: goals against each other. */
export const cascadeCases: Case[] = [
  {
    code: 'VP224',
    severity: 'warning',
    sv: 'Här står 1.4.1. men på rad 19 1.4. Skriv 1.4.1, och alla sådana nummer på samma sätt.',
    en: 'This says 1.4.1., but on line 19 1.4. Write 1.4.1, and all such numbers in the same way.',
    triggers: goalPlan('')
      .replace('mål: 1.4', `mål: 1.4 ${wording}`)
      .replace('# KF', '# Inledning\n\nText.\n\nText.\n\nText.\n\n# KF')
      .replace('Nämndmål: ', 'Nämndmål: ⟦1.4.1.⟧ '),
    fix: '1.4.1',
    passes: goalPlan('')
      .replace(
        'mål: 1\n',
        'mål: 1. Ett Stockholm som håller samman med en stark och jämlik välfärd i hela staden\n',
      )
      .replace('mål: 1.4', `mål: 1.4 ${wording}`),
  },
  {
    code: 'VP225',
    severity: 'hint',
    sv: 'Nummer 1.4.1.3 kommer efter 1.4.1.1; 1.4.1.2 saknas. Numrera om målen, eller lägg till det som fattas.',
    en: 'Number 1.4.1.3 comes after 1.4.1.1; 1.4.1.2 is missing. Renumber the goals, or add what is missing.',
    triggers: goalPlan(`${unitGoal('1.4.1.1 Vi lyssnar')}\n\n${unitGoal('⟦1.4.1.3⟧ Vi lär')}`),
    passes: goalPlan(
      `${unitGoal('1.4.1 Vi lyssnar')}\n\n${committeeGoal('Äldre syns')}\n\n${unitGoal('1.4.2 Vi lär')}`,
    ),
  },
  {
    code: 'VP226',
    severity: 'warning',
    sv: 'Numret 1.4.1.2 har 4 delar, men etiketten ”Nämndmål” har högst 3. Rätta numret eller etiketten.',
    en: 'The number 1.4.1.2 has 4 parts, but the label "Nämndmål" has at most 3. Correct the number or the label.',
    triggers: goalPlan('').replace('Nämndmål: ', 'Nämndmål: ⟦1.4.1.2⟧ '),
    passes: goalPlan('').replace('Nämndmål: ', 'Nämndmål: 1.4.12 '),
  },
  {
    code: 'VP227',
    severity: 'hint',
    sv: 'Nämndmål har inget enhetsmål under sig, fast planens andra mål har det. Skriv vad enheten ska uppnå, eller ta bort målet om det inte rör enheten.',
    en: "Nämndmål has no enhetsmål under it, though the plan's other goals have. Say what the unit is to achieve, or remove the goal if it does not concern the unit.",
    triggers: goalPlan(
      `${own}\n\n${committeeGoal('Äldre syns').replace('### Nämndmål: Äldre syns', '⟦### Nämndmål: Äldre syns⟧')}`,
    ),
    passes: goalPlan(`${own}\n\n${committeeGoal('Äldre syns')}\n\n${unitGoal('Vi ser')}`),
  },
  {
    code: 'VP228',
    severity: 'warning',
    sv: 'KF:s inriktningsmål har inget av KF:s mål under sig. Lägg till det mål för verksamhetsområdet som enheten arbetar med, eller ta bort rubriken.',
    en: "KF:s inriktningsmål has none of the council's goals under it. Add the goal that the unit works with, or remove the heading.",
    triggers: goalPlan('⟦# KF:s inriktningsmål: 2⟧'),
    passes: goalPlan('# KF:s inriktningsmål: 2\n\n## KF:s mål: 2.1'),
  },
  {
    code: 'VP229',
    severity: 'hint',
    sv: 'Enhetsmål står direkt under KF:s mål, fast planens andra står under ett nämndmål. Kontrollera att nämndmålets rubrik inte har fallit bort.',
    en: "Enhetsmål is directly under the council's goal, though the plan's others are under a nämndmål. See that the heading of the nämndmål has not been lost.",
    triggers: goalPlan(
      `${own}\n\n${unitGoal('Vi ser')}\n\n# KF:s inriktningsmål: 2\n\n## KF:s mål: 2.1\n\n${unitGoal('Vi lär', '###').replace('### Enhetsmål: Vi lär', '⟦### Enhetsmål: Vi lär⟧')}`,
    ),
    passes: goalPlan(
      `${own}\n\n# KF:s inriktningsmål: 2\n\n## KF:s mål: 2.1\n\n${unitGoal('Vi lär', '###')}`,
    ),
  },
  {
    code: 'VP230',
    severity: 'warning',
    sv: 'Enhetsmål med samma lydelse står redan på rad 23, under samma mål. Ta bort det ena, eller rätta lydelsen.',
    en: 'Enhetsmål with the same wording is already on line 23, under the same goal. Remove one of them, or correct the wording.',
    triggers: goalPlan(
      `${own}\n\n${own.replace('#### Enhetsmål: Vi lyssnar', '⟦#### Enhetsmål: Vi lyssnar.⟧')}`,
    ),
    passes: goalPlan(`${own}\n\n${committeeGoal('Äldre syns')}\n\n${own}`),
  },
  {
    code: 'VP231',
    severity: 'hint',
    sv: 'Målet är nästan ordagrant samma som det överordnade på rad 13. Skriv vad just enheten ska uppnå.',
    en: 'The goal is nearly word for word the same as the superior one on line 13. Say what this unit is to achieve.',
    triggers: goalPlan(unitGoal('⟦Enhetens medarbetare trivs i arbetet⟧')).replace(
      'Äldre trivs',
      'Nämndens medarbetare trivs i arbetet',
    ),
    passes: goalPlan(unitGoal('Enhetens medarbetare trivs och stannar')).replace(
      'Äldre trivs',
      'Nämndens medarbetare trivs i arbetet',
    ),
  },
  {
    code: 'VP245',
    severity: 'warning',
    sv: '”Enhetsmål” står som vanlig text och blir därför inget mål. Skriv etiketten och lydelsen på en rad, som en rubrik med #### framför.',
    en: '"Enhetsmål" is written as ordinary text and so is no goal. Write the label and the wording on one line, as a heading with #### in front.',
    triggers: goalPlan(own.replace('#### Enhetsmål: Vi lyssnar', '⟦**Enhetsmål:** *Vi lyssnar*⟧')),
    fix: '#### Enhetsmål: Vi lyssnar',
    passes: goalPlan(`Enhetsmål: Vi lyssnar är det som ledningen talar om.\n\n${own}`),
  },
  {
    code: 'VP247',
    severity: 'warning',
    sv: 'Numret 1.4.2.1 har inte lika många delar som 1.4.1, fast målen står sida vid sida. Rätta numret, eller flytta målet.',
    en: 'The number 1.4.2.1 does not have as many parts as 1.4.1, though the goals are side by side. Correct the number, or move the goal.',
    triggers: department('1.4.1', '⟦1.4.2.1⟧'),
    passes: department('1.4.1.1', '1.4.1.2'),
  },
];

/** The headings of goals and chapters. */
export const headingCases: Case[] = [
  {
    code: 'VP239',
    severity: 'warning',
    sv: 'Målet har redan avsnittet ”Arbetssätt”, på rad 29. För ihop dem, eller rätta rubriken; kanske saknas rubriken för ett nytt mål ovanför.',
    en: 'The goal has the section "Arbetssätt" already, on line 29. Join them, or correct the heading; perhaps the heading of a new goal is missing above.',
    triggers: unitPlan({ rest: '⟦##### Arbetssätt⟧\n\nVi lär.\n\n##### Uppföljning\n\nVi ser.' }),
    passes: unitPlan({
      rest: '##### Budget 2024\n\nFörra året hade vi 10 tkr.\n\n##### Budget 2025\n\nI år har vi 20 tkr.',
    }),
  },
  {
    code: 'VP240',
    severity: 'hint',
    sv: 'Avsnittet ”Arbetssätt” brukar stå före ”Uppföljning”. Flytta det dit, om det inte står här med avsikt.',
    en: 'The section "Arbetssätt" usually comes before "Uppföljning". Move it there, unless it is here on purpose.',
    triggers: unitPlan({ rest: '⟦##### Arbetssätt⟧\n\nVi lär.' }).replace(
      '##### Arbetssätt\n\nVi frågar.\n',
      '',
    ),
    passes: unitPlan({
      rest: '##### Resursanvändning\n\nTvå timmar i veckan.\n\n##### Utveckling\n\nVi lär.',
    }),
  },
  {
    code: 'VP241',
    severity: 'warning',
    sv: 'Under rubriken ”God utbildning” står ingenting. Skriv något, eller ta bort rubriken.',
    en: 'There is nothing under the heading "God utbildning". Write something, or remove the heading.',
    triggers: goalPlan(
      '# Övrigt\n\n## Agenda 2030\n\n### Jämlikhet\n\nText.\n\n⟦### God utbildning⟧\n\n<!-- senare -->',
    ),
    passes: goalPlan('# Övrigt\n\n## Agenda 2030\n\n### God utbildning\n\n- Text.'),
  },
  {
    code: 'VP242',
    severity: 'hint',
    sv: 'Rubriken har 4 nummertecken (#), men den ovanför har 2. Skriv ###, och flytta upp rubrikerna under den lika mycket.',
    en: 'The heading has 4 number signs (#), but the one above has 2. Write ###, and move the headings below it up as much.',
    triggers: goalPlan('# Övrigt\n\n## Agenda 2030\n\n⟦####⟧ Jämlikhet\n\nText.\n\n#### Utbildning\n\nText.'),
    passes: goalPlan(
      '# Övrigt\n\n## Agenda 2030\n\n### Jämlikhet\n\nText.\n\n# Mer\n\n## Utbildning\n\nText.',
    ),
  },
  {
    code: 'VP243',
    severity: 'hint',
    sv: 'En rubrik slutar utan punkt. Ta bort punkten.',
    en: 'A heading ends without a full stop. Remove it.',
    triggers: goalPlan('# Övrigt\n\n## Vi tar vara på synpunkter⟦.⟧\n\nText.'),
    fix: '',
    passes: goalPlan('# Övrigt\n\n## Synpunkter, klagomål m.m.\n\nText.\n\n## Hur gör vi?\n\nText.'),
  },
  {
    code: 'VP244',
    severity: 'warning',
    sv: '”Uppföljning” står som vanlig text och blir därför inget avsnitt i målet. Skriv det som en rubrik, med nummertecken (#) framför.',
    en: '"Uppföljning" is written as ordinary text and so is no section of the goal. Write it as a heading, with number signs (#) in front.',
    triggers: unitPlan().replace('##### Uppföljning', '⟦**Uppföljning**⟧'),
    fix: '##### Uppföljning',
    passes: unitPlan({ followUp: '**Uppföljning** görs i oktober.\n\n**Arbetssätt**\n\nSom ovan.' }),
  },
  {
    code: 'VP256',
    severity: 'hint',
    sv: '”1.2 Organisation” står för sig självt som en rubrik men är vanlig text. Är det en rubrik, skriv ”## 1.2 Organisation”.',
    en: '"1.2 Organisation" is on its own like a heading but is ordinary text. If it is a heading, write "## 1.2 Organisation".',
    triggers: goalPlan('# Övrigt\n\n⟦**1.2 Organisation**⟧\n\nVi är fem.'),
    fix: '## 1.2 Organisation',
    passes: goalPlan(
      '# Övrigt\n\n**Organisation.** Vi är fem.\n\n**Så arbetar vi**\n\nTillsammans.\n\n**2 av 10 får hjälp**\n\nVIKTIGT',
    ),
  },
  {
    code: 'VP257',
    severity: 'hint',
    sv: 'Kapitlet har nummer 3, men kapitlet före, ”Organisation” på rad 23, har 1. Skriv 2, eller rätta numret före.',
    en: 'The chapter has number 3, but the chapter before, "Organisation" on line 23, has 1. Write 2, or correct the number before.',
    triggers: goalPlan('# 1. Organisation\n\nVi är fem.\n\n# ⟦3⟧. Övrigt\n\nInget mer.'),
    passes: goalPlan(
      '# 1. Organisation\n\nVi är fem.\n\n# 2. Övrigt\n\nInget mer.\n\n# 1 Bilaga\n\nEn lista.',
    ),
  },
  {
    code: 'VP246',
    severity: 'warning',
    sv: '”Redovisning av ekonomin” liknar kapitlet ”Redovisning av ekonomi” men är inte stavat så. Skriv rubriken så.',
    en: '"Redovisning av ekonomin" is like the chapter "Redovisning av ekonomi" but not spelt so. Write the heading like that.',
    triggers: goalPlan('# ⟦Redovisning av ekonomin⟧\n\n## Budget 2025\n\nEnheten har 2 000 tkr.'),
    fix: 'Redovisning av ekonomi',
    passes: goalPlan('# Redovisning av verksamheten\n\nText.'),
  },
  {
    code: 'VP254',
    severity: 'hint',
    sv: 'I planer för 2025 heter kapitlet ”Redovisning av ekonomi”, inte ”Uppföljning av ekonomi”.',
    en: 'In plans for 2025 the chapter is called "Redovisning av ekonomi", not "Uppföljning av ekonomi".',
    triggers: goalPlan('# ⟦Uppföljning av ekonomi⟧\n\n## Budget 2025\n\nEnheten har 2 000 tkr.'),
    fix: 'Redovisning av ekonomi',
    passes: goalPlan('# Ekonomi\n\n## Budget 2025\n\nEnheten har 2 000 tkr.'),
  },
  {
    code: 'VP253',
    severity: 'warning',
    sv: '”1.4.1,1 Vi” går inte att läsa som ett nummer följt av en lydelse. Skriv ”1.4.1.1 Vi”: siffror med punkt emellan, och ett mellanslag före lydelsen.',
    en: '"1.4.1,1 Vi" cannot be read as a number before a wording. Write "1.4.1.1 Vi": figures with full stops between, and a space before the wording.',
    triggers: goalPlan('#### Avdelningsmål: ⟦1.4.1,1 ⟧Vi lyssnar'),
    fix: '1.4.1.1 ',
    passes: goalPlan('#### Avdelningsmål: 1,5 grader räcker'),
  },
  {
    code: 'VP251',
    severity: 'hint',
    sv: 'De flesta andra mål på samma nivå har avsnittet ”Utveckling”, men inte det här. Skriv det, eller låt det vara om det inte behövs.',
    en: 'Most other goals of this level have the section "Utveckling", but not this one. Write it, or leave it out if it is not needed.',
    triggers: goalPlan(`${developed('Vi lyssnar', 'Vi lär')}\n\n${marked(unitGoal('Vi ser'))}`),
    passes: goalPlan(`${developed('Vi lyssnar')}\n\n${unitGoal('Vi ser')}`),
  },
  {
    code: 'VP252',
    severity: 'warning',
    sv: 'Rubriken är ett av kommunfullmäktiges mål men saknar etiketten, och läses därför inte som ett mål. Skriv ”KF:s mål för verksamhetsområdet:” framför.',
    en: 'The heading is one of the council\'s goals but lacks its label, and so is not read as a goal. Write "KF:s mål för verksamhetsområdet:" before it.',
    triggers: goalPlan('⟦## Stockholms stad ska ge stöd och omsorg där behoven är som störst⟧'),
    fix: '## KF:s mål för verksamhetsområdet: Stockholms stad ska ge stöd och omsorg där behoven är som störst',
    passes: goalPlan('##### Stockholm ska vara en stad där djur trivs\n\nText.'),
  },
];

/** Unit goals that have Utveckling as well. */
function developed(...titles: string[]): string {
  return titles.map((title) => `${unitGoal(title)}\n\n##### Utveckling\n\n${title} mer.`).join('\n\n');
}

/** A goal with the marks of a finding about its heading. */
function marked(goal: string): string {
  return goal.replace(/^.*$/m, '⟦$&⟧');
}
