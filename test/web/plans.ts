/** Plans that show what no example does. */

const head = (lines: string): string => `---
år: 2025
enhet: Provenheten
nämnd: Östermalms stadsdelsnämnd
handläggare: { namn: Anna Ek, telefon: 08-508 10 000, e-post: anna.ek@stockholm.se }
${lines}---

`;

/** A draft: long words, footnotes in headings, an address, a link, eight levels of headings. */
export const draftPlan = `${head('status: utkast\n')}# Kompetensförsörjningens utgångspunkter[^a]

Se [stadens webbplats](https://start.stockholm) och [Övrigt](#övrigt).

# KF:s inriktningsmål: 1

## KF:s mål: 1.4

### Nämndmål: Verksamhetsutvecklingen når fler[^b] äldre

#### Beskrivning[^a]

Nämnden verkar för trivsel.

#### Förväntat resultat

- Fler trivs.

#### Avdelningsmål: Vi samlar det bästa

##### Enhetsmål: Vi lyssnar

###### Förväntat resultat

1. Alla hörs.

###### Arbetssätt

###### Arbetsplatsträffar

Vi träffas varje månad.

###### Uppföljning

1. I oktober.

| Indikator | Årsmål | KF:s årsmål | Periodicitet | Utfall | Kommentar |
| --- | --- | --- | --- | --- | --- |
| ♀♂ Andel nöjda besökare | 90 % | 87 % | År | 88 % | Enkäten besvarades av 120 personer |

# Övrigt

Slut.

[^a]: En not.
[^b]: En not till.
`;

/** A plan of nothing but this text. */
export const plan = (body: string): string => `${head('')}${body}`;

/** Text and nothing else. */
export const barePlan = plan('Bara text.\n');
