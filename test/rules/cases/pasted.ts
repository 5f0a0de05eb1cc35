import { plan } from '../../support/plans.ts';
import type { Case } from './case.ts';

const inledning = (text: string): string => plan(`# Inledning\n\n${text}\n\n# KF:s inriktningsmål: 1`);

/** What comes along from another document, and what does not. */
export const pastedCases: Case[] = [
  {
    code: 'VP547',
    severity: 'warning',
    sv: '”Sida 5 (9)” är ett sidhuvud eller en sidfot som har följt med från ett annat dokument. Ta bort raden: programmet sätter ut sidnummer.',
    en: '"Sida 5 (9)" is a page header or footer from another document. Remove the line: the program adds page numbers.',
    triggers: inledning('Vi är tolv.\n\n⟦Sida 5 (9)⟧\n\nVi trivs.'),
    fix: '',
    passes: inledning('Vi är tolv.\n\nDet står i rapporten, sida 5 (9)\n\nVi trivs.'),
  },
  {
    code: 'VP548',
    severity: 'warning',
    sv: 'Här står bara en bilds filnamn, ”image001.png”; själva bilden har inte följt med. Spara den som PNG eller JPEG bredvid planen och skriv ![vad bilden visar](filens namn), eller ta bort raden.',
    en: 'This is only the file name of a picture, "image001.png"; the picture itself was not copied. Save it as PNG or JPEG beside the plan and write ![what the picture shows](the file\'s name), or remove the line.',
    triggers: inledning('Vi är tolv.\n\n⟦image001.png⟧\n\nVi trivs.'),
    passes: inledning('Bilden heter plan, image001.png\n\nVi trivs.'),
  },
  {
    code: 'VP549',
    severity: 'hint',
    sv: 'Texten hänvisar till ”figur 4”, men planen har ingen sådan. Sätt in bilden, rätta numret, eller skriv i vilket dokument den finns.',
    en: 'The text refers to "figur 4", but the plan has none. Put the picture in, correct the number, or say in which document it stands.',
    triggers: inledning('Hur vi arbetar visar ⟦figur 4⟧.'),
    passes: inledning('Hur vi arbetar visar figur 4 i rapporten.'),
  },
  {
    code: 'VP550',
    severity: 'warning',
    sv: 'Här står ett ordbehandlingsprograms tecken för ny rad (U+000B). Det blir bara ett mellanslag. Sätt \\ sist på raden och fortsätt på nästa, eller lämna en tom rad emellan.',
    en: "This is a word processor's character for a new line (U+000B). It only becomes a space. Put \\ last on the line and go on with the next, or leave a blank line between.",
    triggers: inledning('Vi är tolv.⟦\v⟧Vi trivs.'),
    fix: '\\\n',
    passes: inledning('Vi är tolv.\\\nVi trivs.'),
  },
  {
    code: 'VP551',
    severity: 'hint',
    sv: '”Arbets sättet” är ett ord. Skriv ”Arbetssättet”.',
    en: '"Arbets sättet" is one word. Write "Arbetssättet".',
    triggers: inledning('⟦Arbets sättet⟧ är nytt.'),
    fix: 'Arbetssättet',
    passes: inledning('Arbets- och hälso- samt omsorgsfrågor. Arbets (ett led) finns.'),
  },
];
