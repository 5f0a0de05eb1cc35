import { goalPlan } from '../../support/plans.ts';
import type { Case } from './case.ts';

/** 7xx: signs that the document's fonts lack. */
export const unprintableCases: Case[] = [
  {
    code: 'VP717',
    severity: 'warning',
    sv: 'Dokumentets typsnitt saknar tecknet (U+F0B7). Det skrivs ut som •. Skriv så även i planen.',
    en: "The document's fonts lack the character (U+F0B7). It is printed as •. Write that in the plan too.",
    triggers: goalPlan('Punkt ⟦\uF0B7⟧ från Word.'),
    fix: '•',
    passes: goalPlan('Punkt • och – med ”citat”, 5\u202F000, bind\u2011streck, ♀♂ och ✔\uFE0F.'),
  },
  {
    code: 'VP718',
    severity: 'warning',
    sv: 'Dokumentets typsnitt saknar tecknet 👩‍⚕️ (U+1F469 U+200D U+2695 U+FE0F), som står på 2 ställen. I dess ställe skrivs □ ut. Skriv med ord vad det betyder, eller ta bort det.',
    en: "The document's fonts lack the character 👩‍⚕️ (U+1F469 U+200D U+2695 U+FE0F), which occurs in 2 places. In its place □ is printed. Say in words what it means, or remove it.",
    triggers: goalPlan('Vår ⟦👩‍⚕️⟧ heter *Åsa 👩‍⚕️*.'),
    passes: goalPlan('Vår sköterska heter [Åsa Ek](https://a.se/😀). <!-- 👩‍⚕️ -->'),
  },
  {
    code: 'VP719',
    severity: 'warning',
    sv: 'Dokumentets typsnitt har bara latinska, grekiska och kyrilliska bokstäver, inte arabisk skrift: ”العربية” och mer, 11 tecken i allt. I stället för varje tecken skrivs □ ut. Skriv med latinska bokstäver, eller lägg texten i en bilaga.',
    en: 'The document\'s fonts have only Latin, Greek and Cyrillic letters, not Arabic script: "العربية" and more, 11 characters in all. In the place of each, □ is printed. Use Latin letters, or put the text in an attachment.',
    triggers: goalPlan('Vi talar ⟦العربية⟧ och لغات.'),
    passes: goalPlan('Vi talar Русский, Ελληνικά, Tiếng Việt och Davvisámegiella.'),
  },
  {
    code: 'VP740',
    severity: 'warning',
    sv: 'Här står ett osynligt styrtecken (U+2). Det skrivs inte ut. Ta bort det.',
    en: 'There is an invisible control character here (U+2). It is not printed. Remove it.',
    triggers: goalPlan('Text⟦\u0002⟧ med skräp.'),
    fix: '',
    passes: goalPlan('Text\tmed tabb och mjukt binde\u00ADstreck\u200B.'),
  },
];
