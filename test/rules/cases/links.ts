import { goalPlan, plan } from '../../support/plans.ts';
import { pngOf } from '../../support/rasters.ts';
import type { Case } from './case.ts';

const site = 'https://start.stockholm/';

/** 72x: links, footnotes and references to goals. */
export const linkCases: Case[] = [
  {
    code: 'VP720',
    severity: 'warning',
    sv: 'Länken har ingen text att klicka på. Skriv vart den leder: [stadens webbplats](https://start.stockholm/).',
    en: 'The link has no text. Say where it leads: [stadens webbplats](https://start.stockholm/).',
    triggers: goalPlan(`Läs ⟦[](${site})⟧.`),
    passes: goalPlan(`Läs [stadens webbplats](${site}) och <${site}>.`),
  },
  {
    code: 'VP721',
    severity: 'warning',
    sv: 'Det finns ingen rubrik som länken #agenda-2031 kan leda till. Skriv rubriken i länken med små bokstäver och bindestreck: ”Agenda 2030” blir #agenda-2030.',
    en: 'There is no heading for the link #agenda-2031 to lead to. Write the heading\'s words in small letters with hyphens: "Agenda 2030" becomes #agenda-2030.',
    triggers: goalPlan('Se [målen](⟦#agenda-2031⟧).\n\n# Agenda 2030\n\nText.'),
    passes: goalPlan(
      'Se [a](#agenda-2030), [b](#Agenda%202030), [c](#kf-mal-1-4), [d](#innehall), [e](#beskrivning-aldre-trivs).\n\n# Agenda 2030\n\nText.',
    ),
  },
  {
    code: 'VP722',
    severity: 'warning',
    sv: 'Adressen ”www.stockholm.se” saknar sin början. Skriv https://www.stockholm.se. Bara adresser på webben (https://…), e-post (mailto:…), telefon (tel:…) och rubriker i planen (#…) blir länkar i dokumentet.',
    en: 'The address "www.stockholm.se" lacks its beginning. Write https://www.stockholm.se. Only web addresses (https://…), mail (mailto:…), telephone (tel:…) and headings of the plan (#…) become links in the document.',
    triggers: goalPlan('Se [stadens webbplats](⟦www.stockholm.se⟧).'),
    fix: 'https://www.stockholm.se',
    passes: goalPlan('Se www.stockholm.se, [oss](mailto:a@stockholm.se) och [ring](tel:+46850800000).'),
  },
  {
    code: 'VP722',
    severity: 'warning',
    sv: '”karta.png” går inte att länka till. Nämn filen eller sidan med ord. Bara adresser på webben (https://…), e-post (mailto:…), telefon (tel:…) och rubriker i planen (#…) blir länkar i dokumentet.',
    en: '"karta.png" cannot be linked to. Name the file or the page in words. Only web addresses (https://…), mail (mailto:…), telephone (tel:…) and headings of the plan (#…) become links in the document.',
    triggers: goalPlan('![Karta][k] Se [kartan][k].\n\n[k]: ⟦karta.png⟧'),
    files: { 'karta.png': pngOf() },
    passes: goalPlan('![Karta][k]\n\n[k]: karta.png'),
  },
  {
    code: 'VP723',
    severity: 'hint',
    sv: 'Länktexten ”här” säger inte vart länken leder. Skriv det, så att den går att förstå också när den läses upp för sig.',
    en: 'The link text "här" does not say where the link leads. Say it, so that it can be understood also when read out alone.',
    triggers: goalPlan(`Läs mer ⟦[här](${site})⟧.`),
    passes: goalPlan(`Läs mer [här på stadens webbplats](${site}).`),
  },
  {
    code: 'VP724',
    severity: 'warning',
    sv: 'Fotnoten ”två” finns inte. Skriv den på en egen rad: [^två]: Text.',
    en: 'There is no footnote "två". Write it on a line of its own: [^två]: Text.',
    triggers: goalPlan('Ett.[^ett] Två.⟦[^två]⟧\n\n[^ett]: Text.'),
    passes: goalPlan('Ett.[^ett] `[^två]`\n\n[^ett]: Text.'),
  },
  {
    code: 'VP725',
    severity: 'hint',
    sv: 'Ingenting i texten hänvisar till fotnoten ”två”. Sätt [^två] där den hör hemma, eller ta bort den.',
    en: 'Nothing in the text refers to the footnote "två". Put [^två] where it belongs, or remove it.',
    triggers: goalPlan('Ett.[^ett]\n\n[^ett]: Text.\n\n⟦[^två]:⟧ Text.'),
    passes: goalPlan('#### Avdelningsmål: Ett[^ett]\n\nText.\n\n[^ett]: Text.[^två]\n\n[^två]: Text.'),
  },
  {
    code: 'VP726',
    severity: 'warning',
    sv: 'Det finns inget mål 4.2, varken i planen eller bland kommunfullmäktiges mål. Rätta numret.',
    en: "There is no goal 4.2, either in the plan or among the council's. Correct the number.",
    triggers: goalPlan('Det hänger ihop med KF:s mål ⟦4.2⟧ och mål 1.4.'),
    passes: goalPlan(
      'Se mål 1.4, mål 2.1, nämndmål 1.4.7, delmål 4.7, mål 4.7 i Agenda 2030 och mål 4.2 i planen för 2019.\n\n# Agenda 2030\n\n## Mål 4.7\n\nVi når mål 4.7 och mål 5.',
    ),
  },
  {
    code: 'VP727',
    severity: 'warning',
    sv: '”Stockholm ska vara en bra stad att åldras i - med god omsorg och stor trygghet” är mål 1.4, inte mål 2.1. Rätta numret eller titeln.',
    en: '"Stockholm ska vara en bra stad att åldras i - med god omsorg och stor trygghet" is goal 1.4, not goal 2.1. Correct the number or the title.',
    triggers: goalPlan(
      'Se mål ⟦2.1⟧ ”Stockholm ska vara en bra stad att åldras i - med god omsorg och stor trygghet”.',
    ),
    passes: goalPlan(
      'Se mål 1.4 ”Stockholm ska vara en bra stad att åldras i – med god omsorg och stor trygghet” och mål 2.1, ”Minskade utsläpp”.',
    ),
  },
  {
    code: 'VP730',
    severity: 'warning',
    sv: 'Texten hänvisar till mål 1.4, men planen har inget mål med det numret. Rätta numret, eller skriv i vilken plan målet står.',
    en: 'The text refers to goal 1.4, but the plan has no goal of that number. Correct the number, or say in which plan the goal stands.',
    triggers: plan('# KF:s inriktningsmål: 2\n\n## KF:s mål: 2.1\n\n## KF:s mål: 2.2\n\nSe även mål ⟦1.4⟧.'),
    passes: plan(
      '# KF:s inriktningsmål: 2\n\n## KF:s mål: 2.1\n\n## KF:s mål: 2.2\n\nSe mål 2.1, och nämndens plan, se mål 1.4. Vi bidrar till mål 1.4.',
    ),
  },
  {
    code: 'VP731',
    severity: 'hint',
    sv: 'Det är mål 2.1 som handlar om ”minskade utsläpp och koldioxidlagring”, inte mål 2.2. Kontrollera numret.',
    en: 'It is goal 2.1 that is about "minskade utsläpp och koldioxidlagring", not goal 2.2. Check the number.',
    triggers: plan(
      '# KF:s inriktningsmål: 2\n\n## KF:s mål: 2.1\n\n## KF:s mål: 2.2\n\nSe mål ⟦2.2⟧ om minskade utsläpp och koldioxidlagring.',
    ),
    passes: plan(
      '# KF:s inriktningsmål: 2\n\n## KF:s mål: 2.1\n\n## KF:s mål: 2.2\n\nSe mål 2.1 om minskade utsläpp och koldioxidlagring, och mål 2.2 om hur insekterna får det bättre.',
    ),
  },
  {
    code: 'VP728',
    severity: 'warning',
    sv: '”[stadens webbplats][staden]” har ingen adress och blir därför ingen länk. Skriv adressen inom parentes efter texten: [text](https://…).',
    en: '"[stadens webbplats][staden]" has no address and so is no link. Write the address in parentheses after the text: [text](https://…).',
    triggers: plan('# KF:s inriktningsmål: 1\n\nSe ⟦[stadens webbplats][staden]⟧.'),
    passes: plan(`# KF:s inriktningsmål: 1\n\nSe [stadens webbplats][staden].\n\n[staden]: ${site}`),
  },
  {
    code: 'VP728',
    severity: 'warning',
    sv: '”![Karta](min bild.png)” står kvar som text, för adressen har ett mellanslag. Sätt < och > om den, eller byt namn på filen.',
    en: '"![Karta](min bild.png)" remains as text, for its address has a space. Put < and > around it, or rename the file.',
    triggers: plan('# KF:s inriktningsmål: 1\n\n⟦![Karta](min bild.png)⟧'),
    fix: '![Karta](<min bild.png>)',
    passes: plan('# KF:s inriktningsmål: 1\n\n![Karta](<min bild.png>)'),
    files: { 'min bild.png': pngOf() },
  },
];
