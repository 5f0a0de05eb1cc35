import { departmentPlan, described, ofCommittee, superiorPlan, unitBelow } from '../../support/superior.ts';
import type { Case } from './case.ts';

const files = { 'namnd.md': superiorPlan() };
const goal = `### Nämndmål: ${described.title}`;
const passes = unitBelow(goal);

const indicators = (councilTarget: string): string => `| Indikator | Årsmål | KF:s årsmål | Periodicitet |
| --- | --- | --- | --- |
| Andel nöjda besökare | 92 % | ${councilTarget} | År |`;

const twoGoals = superiorPlan(`${ofCommittee}

## KF:s mål: 1.5

### Nämndmål: Ingen i Farsta står utan bostad

#### Beskrivning

Nämnden arbetar för att ingen ska bli vräkt.

#### Förväntat resultat

- Högst tre hushåll vräks under året.`);

/** 6xx: what holds between a plan and the one above it. */
export const superiorCases: Case[] = [
  {
    code: 'VP601',
    severity: 'error',
    sv: 'Den överordnade planen nämnd.md finns inte. Sökvägen räknas från planens mapp. Menade du namnd.md?',
    en: "The superior plan nämnd.md does not exist. The path is relative to the plan's folder. Did you mean namnd.md?",
    triggers: unitBelow(goal, '⟦nämnd.md⟧'),
    files,
    passes,
  },
  {
    code: 'VP601',
    severity: 'error',
    sv: 'Den överordnade planen .\\namnd.md finns inte. Sökvägen räknas från planens mapp. Skriv / i stället för \\: ./namnd.md.',
    en: "The superior plan .\\namnd.md does not exist. The path is relative to the plan's folder. Write / instead of \\: ./namnd.md.",
    triggers: unitBelow(goal, '⟦.\\namnd.md⟧'),
    fix: './namnd.md',
    files,
    passes: unitBelow(goal, './namnd.md'),
  },
  {
    code: 'VP601',
    severity: 'error',
    sv: 'Den överordnade planen ../namnd.md ligger utanför den mapp som får läsas: den närmaste med vplan.yaml eller .git, annars planens egen. Ha en enda vplan.yaml, som får vara tom, i mappen som håller samman planerna.',
    en: "The superior plan ../namnd.md lies outside the folder that may be read: the nearest with vplan.yaml or .git, else the plan's own. Have a single vplan.yaml, which may be empty, in the folder that holds the plans together.",
    triggers: unitBelow(goal, '⟦../namnd.md⟧'),
    files,
    passes,
  },
  {
    code: 'VP601',
    severity: 'error',
    sv: 'Den överordnade planen namnd.txt går inte att läsa som en plan. Kontrollera den filen först.',
    en: 'The superior plan namnd.txt cannot be read as a plan. Check that file first.',
    triggers: unitBelow(goal, '⟦namnd.txt⟧'),
    files: { ...files, 'namnd.txt': 'Bara text.' },
    passes,
  },
  {
    code: 'VP602',
    severity: 'error',
    sv: 'plan.md är den här planen själv. Ange den plan som står över, nämndens eller avdelningens.',
    en: "plan.md is this plan itself. Name the plan above it, the committee's or the department's.",
    triggers: unitBelow(goal, '⟦plan.md⟧'),
    files,
    passes,
  },
  {
    code: 'VP602',
    severity: 'error',
    sv: 'Planerna går i ring: annan.md leder tillbaka till den här planen. Ange den plan som står över, nämndens eller avdelningens.',
    en: "The plans go in a circle: annan.md leads back to this plan. Name the plan above it, the committee's or the department's.",
    triggers: unitBelow(goal, '⟦annan.md⟧'),
    files: { ...files, 'annan.md': unitBelow(goal, 'plan.md') },
    passes,
  },
  {
    code: 'VP603',
    severity: 'error',
    sv: 'Den överordnade planen namnd.md gäller 2024, men den här planen 2025. Ange planen för 2025, eller rätta året.',
    en: 'The superior plan namnd.md is for 2024, but this plan for 2025. Name the plan for 2025, or correct the year.',
    triggers: unitBelow(goal, '⟦namnd.md⟧'),
    files: { 'namnd.md': superiorPlan(ofCommittee, 2024) },
    passes,
    passesFiles: files,
  },
  {
    code: 'VP604',
    severity: 'error',
    sv: 'granne.md har nivån enhet och kan inte stå över en plan med nivån enhet. Ange nämndens plan, eller avdelningens för en enhet.',
    en: "granne.md has the level enhet and cannot stand above a plan of the level enhet. Name the committee's plan, or for a unit the department's.",
    triggers: unitBelow(goal, '⟦granne.md⟧'),
    files: { ...files, 'granne.md': unitBelow(goal) },
    passes,
  },
  {
    code: 'VP605',
    severity: 'warning',
    sv: 'Den överordnade planen namnd.md hör till Skarpnäcks stadsdelsnämnd, men den här planen till Farsta stadsdelsnämnd. Kontrollera sökvägen och namnet.',
    en: 'The superior plan namnd.md belongs to Skarpnäcks stadsdelsnämnd, but this plan to Farsta stadsdelsnämnd. Check the path and the name.',
    triggers: unitBelow(goal, '⟦namnd.md⟧'),
    files: { 'namnd.md': superiorPlan().replace('nämnd: Farsta', 'nämnd: Skarpnäcks') },
    passes,
    passesFiles: files,
  },
  {
    code: 'VP606',
    severity: 'error',
    sv: `Nämndmål med den lydelsen finns inte i den överordnade planen namnd.md. Ta målet därifrån, ordagrant, eller stryk det här. Där finns ”${described.title}”.`,
    en: `Nämndmål of that wording is not in the superior plan namnd.md. Take the goal from there, word for word, or remove it here. It has "${described.title}".`,
    triggers: unitBelow('⟦### Nämndmål: Kulturen når alla stadsdelar⟧'),
    files,
    passes,
  },
  {
    code: 'VP607',
    severity: 'warning',
    sv: `Lydelsen avviker från den i namnd.md, rad 14: ”${described.title}”. Här står ”De äldre”. Det ska stå ”Äldre”.`,
    en: `The wording differs from that in namnd.md, line 14: "${described.title}". This plan has "De äldre". It should be "Äldre".`,
    triggers: unitBelow('### Nämndmål: ⟦De äldre i Farsta lever tryggt och självständigt⟧'),
    fix: described.title,
    files,
    passes,
  },
  {
    code: 'VP608',
    severity: 'warning',
    sv: 'Målet har nummer 1.4.2 här men 1.4.1 i namnd.md, rad 14. Skriv samma nummer.',
    en: 'The goal has number 1.4.2 here but 1.4.1 in namnd.md, line 14. Write the same number.',
    triggers: unitBelow(`### Nämndmål: ⟦1.4.2⟧ ${described.title}`),
    fix: '1.4.1',
    files: { 'namnd.md': superiorPlan(ofCommittee.replace('mål: ', 'mål: 1.4.1 ')) },
    passes: unitBelow(`### Nämndmål: 1.4.1 ${described.title}`),
  },
  {
    code: 'VP609',
    severity: 'warning',
    sv: 'Nämndmål står här under 1.4, men i namnd.md, rad 26, under 1.5. Flytta målet, eller rätta rubriken ovanför.',
    en: 'Nämndmål stands under 1.4 here, but in namnd.md, line 26, under 1.5. Move the goal, or correct the heading above it.',
    triggers: unitBelow('⟦### Nämndmål: Ingen i Farsta står utan bostad⟧'),
    files: { 'namnd.md': twoGoals },
    passes,
  },
  {
    code: 'VP610',
    severity: 'warning',
    sv: 'Texten är nästan men inte riktigt densamma som i namnd.md, rad 18. Här står ”de”. Där står ”alla”. Stryk texten, så hämtas den ur namnd.md, eller skriv bara det som är enhetens eget.',
    en: 'The text is nearly but not quite the same as in namnd.md, line 18. This plan has "de". That one has "alla". Remove the text, and it is taken from namnd.md, or write only what is the unit\'s own.',
    triggers: unitBelow(`${goal}\n\n#### Beskrivning\n\n⟦${described.text.replace('alla', 'de')}⟧`),
    files,
    passes: unitBelow(
      `${goal}\n\n#### Beskrivning\n\n${described.text}\n\nTräffpunkten är en av mötesplatserna.`,
    ),
  },
  {
    code: 'VP610',
    severity: 'hint',
    sv: 'Texten är nästan men inte riktigt densamma som i namnd.md, rad 22. Här står ”tio”. Där står ”tolv”. Är tio enhetens eget tal är det rätt som det står.',
    en: 'The text is nearly but not quite the same as in namnd.md, line 22. This plan has "tio". That one has "tolv". If tio is the unit\'s own figure it is right as it stands.',
    triggers: unitBelow(
      `${goal}\n\n#### Förväntat resultat\n\n⟦- ${described.result.replace('tolv', 'tio')}⟧`,
    ),
    files,
    passes: unitBelow(`${goal}\n\n#### Förväntat resultat\n\n- ${described.result}`),
  },
  {
    code: 'VP611',
    severity: 'warning',
    sv: 'KF:s årsmål för ”Andel nöjda besökare” är 88 % här men 90 % i namnd.md, rad 16. Det ska vara samma tal: jämför med kommunfullmäktiges budget och rätta det som är fel.',
    en: 'The council\'s target for "Andel nöjda besökare" is 88 % here but 90 % in namnd.md, line 16. It should be the same: compare with the council\'s budget and correct the one that is wrong.',
    triggers: unitBelow(`${indicators('⟦88 %⟧')}\n\n${goal}`),
    files: { 'namnd.md': superiorPlan(`${indicators('90 %')}\n\n${ofCommittee}`) },
    passes: unitBelow(`${indicators('90 %')}\n\n${goal}`),
  },
  {
    code: 'VP601',
    severity: 'error',
    sv: 'Den överordnade planen annan.md anger i sin tur en plan som inte går att använda. Rätta det i annan.md först.',
    en: 'The superior plan annan.md in turn names a plan that cannot be used. Correct that in annan.md first.',
    triggers: unitBelow(goal, '⟦annan.md⟧'),
    files: { ...files, 'annan.md': departmentPlan(goal, 'saknas.md') },
    passes,
  },
  {
    code: 'VP606',
    severity: 'warning',
    sv: 'Nämndmål finns i namnd.md men inte i annan.md, som står emellan. Skriv in målet där, eller stryk det här.',
    en: 'Nämndmål is in namnd.md but not in annan.md, which stands between. Write the goal there, or remove it here.',
    triggers: unitBelow(`⟦${goal}⟧`, 'annan.md'),
    files: { ...files, 'annan.md': departmentPlan('### Nämndmål: Kulturen når alla stadsdelar', 'namnd.md') },
    passes,
  },
  {
    code: 'VP607',
    severity: 'warning',
    sv: `Lydelsen avviker från den i namnd.md, rad 14: ”${described.title}”. Det ska stå ”och självständigt”.`,
    en: `The wording differs from that in namnd.md, line 14: "${described.title}". It should be "och självständigt".`,
    triggers: unitBelow('### Nämndmål: ⟦Äldre i Farsta lever tryggt⟧'),
    fix: described.title,
    files,
    passes,
  },
];
