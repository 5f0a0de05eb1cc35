import { goalPlan, plan, unitPlan } from '../../support/plans.ts';
import type { Case } from './case.ts';

/** 2xx: sections, chapters and the markers of the expected results. */
export const sectionCases: Case[] = [
  {
    code: 'VP208',
    severity: 'warning',
    sv: '”Arbetsätt” läses som avsnittet ”Arbetssätt”. Skriv rubriken så.',
    en: '"Arbetsätt" is read as the section "Arbetssätt". Write the heading like that.',
    triggers: unitPlan().replace('Arbetssätt', '⟦Arbetsätt⟧'),
    fix: 'Arbetssätt',
    passes: unitPlan().replace('Arbetssätt', 'ARBETSSÄTT:'),
  },
  {
    code: 'VP215',
    severity: 'warning',
    sv: 'Enhetsmål saknar avsnittet ”Uppföljning”. Lägg till rubriken och skriv avsnittet.',
    en: 'Enhetsmål lacks the section "Uppföljning". Add the heading and write the section.',
    triggers: unitPlan()
      .replace('#### Enhetsmål: Vi lyssnar', '⟦#### Enhetsmål: Vi lyssnar⟧')
      .replace('##### Uppföljning', ''),
    passes: unitPlan(),
  },
  {
    code: 'VP216',
    severity: 'hint',
    sv: 'Avsnittet ”Uppföljning” är tomt. Skriv något, eller ta bort rubriken.',
    en: 'The section "Uppföljning" is empty. Write something, or remove the heading.',
    triggers: unitPlan({ followUp: '<!-- kommer i mars -->' }).replace(
      '##### Uppföljning',
      '⟦##### Uppföljning⟧',
    ),
    passes: unitPlan({ followUp: '<!-- klart --> I oktober.' }),
  },
  {
    code: 'VP217',
    severity: 'hint',
    sv: 'Kapitlet ”Inledning” brukar stå före målen. Flytta det dit, om det inte står här med avsikt.',
    en: 'The chapter "Inledning" usually comes before the goals. Move it there, unless it is here on purpose.',
    triggers: goalPlan('⟦# Inledning⟧\n\nText.'),
    passes: goalPlan('# Om Inledning\n\nText.'),
  },
  {
    code: 'VP218',
    severity: 'warning',
    sv: 'Resultat 2 har ingen egen punkt 2 i ”Uppföljning” på rad 34. Skriv den.',
    en: 'Result 2 has no point 2 of its own in "Uppföljning" on line 34. Write it.',
    triggers: unitPlan({ results: '1. Alla hörs.\n⟦2.⟧ Alla syns.', followUp: '1. Enkät.' }),
    passes: unitPlan({ results: '1. Alla hörs.\n2. Alla syns.', ways: 'Vi frågar.', followUp: '- Enkät.' }),
  },
  {
    code: 'VP220',
    severity: 'warning',
    sv: 'Punkt c i ”Arbetssätt” har inget förväntat resultat c att höra till. Rätta punkten, eller lägg till resultatet. Menade du b?',
    en: 'Point c in "Arbetssätt" has no expected result c to go with. Correct the point, or add the result. Did you mean b?',
    triggers: unitPlan({ results: 'a) Alla hörs.\n\nb) Alla syns.', ways: 'a) Enkät.\n\n⟦c)⟧ Samtal.' }),
    passes: unitPlan({ results: 'a) Alla hörs.\n\nb) Alla syns.', ways: '1. Enkät.\n2. Samtal.\n3. Möten.' }),
  },
  {
    code: 'VP221',
    severity: 'warning',
    sv: 'Rubriken har bara ett nummertecken (#) och blir därför ett eget kapitel, inte ett avsnitt i målet ovanför. Skriv #####.',
    en: 'The heading has a single number sign (#) and so becomes a chapter of its own, not a section of the goal above. Write #####.',
    triggers: unitPlan({ rest: '⟦#⟧ Utveckling\n\nVi lär.' }),
    fix: '#####',
    passes: unitPlan({ rest: '# Övrigt\n\nText.\n\n# Utveckling\n\nVi lär.' }),
  },
  {
    code: 'VP223',
    severity: 'warning',
    sv: 'Texten står före den första rubriken och hör inte till något kapitel. Sätt en rubrik över den, till exempel ”# Inledning”.',
    en: 'The text comes before the first heading and belongs to no chapter. Put a heading above it, such as "# Inledning".',
    triggers: plan('⟦Enheten finns i Farsta.⟧\n\nMer text.\n\n# KF:s inriktningsmål: 1'),
    passes: plan('<!-- utkast -->\n\n# KF:s inriktningsmål: 1'),
  },
];
