/** A committee's plan and a unit's below it, for what holds between plans. */

export const superiorPlan = (body: string = ofCommittee, year: number = 2025): string => `---
år: ${year}
nivå: nämnd
nämnd: Farsta stadsdelsnämnd
handläggare:
  namn: Eva Lind
  telefon: 08-508 12 345
---

# KF:s inriktningsmål: 1

## KF:s mål: 1.4

${body}
`;

/** Of the committee's one goal. */
export const described = {
  title: 'Äldre i Farsta lever tryggt och självständigt',
  text: 'Nämnden ordnar mötesplatser, hemtjänst och trygghetslarm åt alla äldre som behöver stöd.',
  result: 'Nio av tio äldre med hemtjänst möter högst tolv personer under två veckor.',
};

export const ofCommittee = `### Nämndmål: ${described.title}

#### Beskrivning

${described.text}

#### Förväntat resultat

- ${described.result}`;

/** A unit's plan that names \`namnd.md\`, with a goal of its own below what it has taken over. */
export const unitBelow = (
  taken: string,
  superior: string = 'namnd.md',
  lines: string = 'år: 2025',
): string => `---
${lines}
enhet: Källans träffpunkt
nämnd: Farsta stadsdelsnämnd
överordnad: ${superior}
handläggare:
  namn: Amina Lindgren
  telefon: 08-508 12 346
---

# KF:s inriktningsmål: 1

## KF:s mål: 1.4

${taken}

#### Enhetsmål: Besökarna har sällskap varje dag

##### Förväntat resultat

1. Nio av tio besökare är nöjda.

##### Arbetssätt

1. Vi ordnar träffar varje dag.

##### Uppföljning

1. Genom enkäten i oktober.
`;

/** A department's plan that names a superior, with goals in place of those of the committee's plan. */
export const departmentPlan = (body: string, superior: string): string => `---
år: 2025
nivå: avdelning
avdelning: Äldreomsorgsavdelningen
nämnd: Farsta stadsdelsnämnd
överordnad: ${superior}
handläggare:
  namn: Bo Alm
  telefon: 08-508 12 347
---

# KF:s inriktningsmål: 1

## KF:s mål: 1.4

${body}
`;
