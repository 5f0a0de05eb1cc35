import { plan } from '../../support/plans.ts';
import type { Case } from './case.ts';

const inledning = (text: string): string => plan(`# Inledning\n\n${text}\n\n# KF:s inriktningsmål: 1`);

/** 5xx: punctuation, hyphens, brackets and quotation marks. */
export const punctuationCases: Case[] = [
  {
    code: 'VP504',
    severity: 'warning',
    sv: 'Två skiljetecken står intill varandra: ”..”. Skriv ett.',
    en: 'Two punctuation marks stand side by side: "..". Write one.',
    triggers: inledning('Rutinen ska införas⟦..⟧ Det sker i maj.'),
    fix: '.',
    passes: inledning('Rutinen ska införas … Kanske... Se ../bild, t.ex., sida 3.'),
  },
  {
    code: 'VP505',
    severity: 'warning',
    sv: 'Det står ett mellanslag före ”.”. Skriv tecknet direkt efter ordet.',
    en: 'There is a space before ".". Write the sign right after the word.',
    triggers: inledning('Rutinen tillämpas⟦ .⟧ Det är bra.'),
    fix: '.',
    passes: inledning('Skalan 1 : 10, `a` . Kanske ... eller .md eller :) och not[^1] .\n\n[^1]: Text.'),
  },
  {
    code: 'VP506',
    severity: 'warning',
    sv: 'Det saknas ett mellanslag efter ”.”.',
    en: 'A space is missing after ".".',
    triggers: inledning('Rutinen är klar⟦.⟧Den gäller.'),
    fix: '. ',
    passes: inledning('Se www.Stockholm.Se, bl.a. 1,5 och 3.14, kl.10 och start.stockholm.'),
  },
  {
    code: 'VP507',
    severity: 'warning',
    sv: 'Två bindestreck står i rad. Skriv ett bindestreck (-) inne i ett ord, och ett tankstreck (–) mellan ord eller siffror.',
    en: 'There are two hyphens in a row. Write one hyphen (-) inside a word, and a dash (–) between words or figures.',
    triggers: inledning('Rutinen ⟦--⟧ som är ny.'),
    fix: '–',
    passes: inledning('Rutinen – som är ny - gäller `a--b` <!-- ej --> här.'),
  },
  {
    code: 'VP508',
    severity: 'warning',
    sv: 'Ordet är delat med bindestreck vid radens slut, och i dokumentet blir det ”arbets- grupper”. Skriv ”arbetsgrupper”.',
    en: 'The word is divided with a hyphen at the end of the line, and is printed as "arbets- grupper". Write "arbetsgrupper".',
    triggers: inledning('Vi har fyra ⟦arbets-\ngrupper⟧ här.'),
    passes: inledning('Vi sköter in-\noch utflytt samt barn-,\nungdoms- och familjefrågor.'),
  },
  {
    code: 'VP509',
    severity: 'warning',
    sv: 'I ”HVB- hem” står ett mellanslag efter bindestrecket. Skriv ”HVB-hem”, eller ett tankstreck med mellanslag på båda sidor ( – ).',
    en: 'In "HVB- hem" there is a space after the hyphen. Write "HVB-hem", or a dash with a space on either side ( – ).',
    triggers: inledning('Vi har fyra ⟦HVB- hem⟧ här.'),
    fix: 'HVB-hem',
    passes: inledning('Vi har HVB-hem, för- och nackdelar, låg- respektive höginkomst, samt oro - ibland.'),
  },
  {
    code: 'VP510',
    severity: 'hint',
    sv: 'Här står ”bas-grupper” men på rad 11 ”Basgrupper”. Skriv ordet på ett sätt; bindestrecket kan vara kvar efter en avstavning.',
    en: 'Here stands "bas-grupper", but on line 11 "Basgrupper". Write the word in one way; the hyphen may be left from the end of a line.',
    triggers: inledning('Basgrupper finns.\n\nVi har fyra ⟦bas-grupper⟧ och inga andra bas-grupper.'),
    passes: inledning('HVBhem och HVB-hem, in- och utflytt.'),
  },
  {
    code: 'VP511',
    severity: 'warning',
    sv: 'Parentesen ”(” saknar sin andra hälft. Sätt dit den, eller ta bort tecknet.',
    en: 'The bracket "(" lacks its other half. Put it there, or remove the sign.',
    triggers: inledning('Enheten ⟦(⟧i Farsta tar emot [barn] (små).'),
    passes: inledning('a) Vi hörs. :) Se 1) och b), (ja (nej)).\n\n(Ett långt\n\ninskott.)'),
  },
  {
    code: 'VP512',
    severity: 'warning',
    sv: 'Citattecknet ” har inget annat att höra ihop med i stycket. Sätt dit det som saknas, eller ta bort tecknet.',
    en: 'The quotation mark ” has no other to go with in the paragraph. Put the missing one there, or remove the sign.',
    triggers: inledning('Vi säger ”ja” och ⟦”⟧nej till allt.'),
    passes: inledning(
      'Vi säger ”ja”, "nej" och “kanske” på en 15" skärm i "Agenda 2030" och ”Mål 5”.\n\n> ”Jag kom.\n>\n> Nu går jag.”',
    ),
  },
  {
    code: 'VP527',
    severity: 'warning',
    sv: 'Det saknas ett mellanslag före parentesen.',
    en: 'A space is missing before the bracket.',
    triggers: inledning('Vi bokar sparsamt⟦(⟧högst två om dagen).'),
    fix: ' (',
    passes: inledning('Barn(en) och medarbetar(e/na) får (högst två) besök(are). Skriv `f(a b)`.'),
  },
  {
    code: 'VP528',
    severity: 'hint',
    sv: 'Det står ett mellanslag på ena sidan av snedstrecket i ”och/ eller”. Skriv ”och/eller”, eller mellanslag på båda sidor om flera ord hör ihop.',
    en: 'There is a space on one side of the slash in "och/ eller". Write "och/eller", or a space on both sides where several words belong together.',
    triggers: inledning('Vi möter hot ⟦och/ eller⟧ våld.'),
    fix: 'och/eller',
    passes: inledning(
      'Hot och/eller våld, våld i hemmet / hot mot barn, 2024/25, 5 /dag, https://start.stockholm/ nu.',
    ),
  },
];
