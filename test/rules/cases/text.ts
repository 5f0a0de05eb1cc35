import { goalPlan, plan, unitPlan } from '../../support/plans.ts';
import type { Case } from './case.ts';

const inledning = (text: string): string => plan(`# Inledning\n\n${text}\n\n# KF:s inriktningsmål: 1`);

const long = 'Medarbetarna går varje höst igenom hur arbetet har gått och vad som kan göras bättre nästa år.';
const other = 'Chefen sammanställer svaren och berättar på nästa möte vad som händer med dem.';
const third = 'Det som inte kan ändras får en förklaring som alla förstår.';

/** 5xx: leftovers and what repeats itself. */
export const textCases: Case[] = [
  {
    code: 'VP501',
    severity: 'warning',
    sv: '”XX” står kvar i planen. Skriv det som ska stå där, eller ta bort det.',
    en: '"XX" has been left in the plan. Write what should be there, or remove it.',
    triggers: inledning('Enheten har ⟦XX⟧ medarbetare.'),
    passes: inledning('Storlek XXL, kurs X, år MMXX, *x* och [x](https://start.stockholm/) … Allt.'),
  },
  {
    code: 'VP502',
    severity: 'warning',
    sv: '”(Stämmer siffran?)” ser ut som en fråga till den som skriver planen. Skriv in svaret i texten, och ta bort parentesen.',
    en: '"(Stämmer siffran?)" looks like a question to the plan\'s author. Put the answer into the text, and remove the parenthesis.',
    triggers: inledning('Enheten har tolv medarbetare. ⟦(Stämmer siffran?)⟧'),
    passes: inledning('Enkäten (Hur trivs du?) går till alla (Jag trivs?).'),
  },
  {
    code: 'VP503',
    severity: 'hint',
    sv: '”Tas fram under 2025.” skjuter upp det som planen ska säga. Skriv vad som gäller, eller vem som bestämmer det och när.',
    en: '"Tas fram under 2025." puts off what the plan should say. Say what applies, or who decides it and when.',
    triggers: unitPlan({ results: 'Minst 80 procent är nöjda. ⟦Tas fram under 2025.⟧' }),
    passes: unitPlan({ results: 'En ny rutin tas fram under 2025.' }),
  },
  {
    code: 'VP513',
    severity: 'warning',
    sv: 'Ordet ”att” står två gånger i rad. Ta bort det ena.',
    en: 'The word "att" occurs twice in a row. Remove one of them.',
    triggers: inledning('Målet är ⟦att att⟧ alla trivs.'),
    fix: 'att',
    passes: inledning(
      'Det det gäller är att, att döma av enkäten, steg för steg nå dit-dit. Duran Duran spelar.',
    ),
  },
  {
    code: 'VP514',
    severity: 'warning',
    sv: '”i samband med” står två gånger i rad. Ta bort det ena.',
    en: '"i samband med" occurs twice in a row. Remove one of them.',
    triggers: inledning('Det sker ⟦i samband med i samband med⟧ mötet.'),
    fix: 'i samband med',
    passes: inledning('Steg för steg för steg för steg. Ute på gården, ute på gården och inne i huset.'),
  },
  {
    code: 'VP515',
    severity: 'hint',
    sv: 'Gränsen anges två gånger: ”mer än tio timmar i veckan eller mer”. Stryk den ena, så att det är klart om gränsen själv räknas med.',
    en: 'The limit is given twice: "mer än tio timmar i veckan eller mer". Drop one, so that it is clear whether the limit itself is included.',
    triggers: inledning('Det gäller den som har ⟦mer än tio timmar i veckan eller mer⟧.'),
    passes: inledning('Det gäller den som har mer än tio timmar i veckan, eller mer stöd än andra.'),
  },
  {
    code: 'VP516',
    severity: 'warning',
    sv: 'Samma text står redan på rad 11, i samma avsnitt. Ta bort den ena.',
    en: 'The same text is already on line 11, in the same section. Remove one of them.',
    triggers: inledning(`${third} ${other}\n\n⟦${third}⟧`),
    passes: unitPlan({
      results: '1. Alla hörs.\n2. Alla syns.',
      ways: '1. Vi frågar.\n2. Vi frågar.',
      followUp: `1. ${third}\n2. ${third}`,
    }),
  },
  {
    code: 'VP517',
    severity: 'hint',
    sv: 'Samma mening står redan på rad 11. Stryk den ena, eller skriv vad som är särskilt här.',
    en: 'The same sentence is already on line 11. Drop one, or say what is special here.',
    triggers: inledning(`${long}\n\n# Övrigt\n\nNytt. ⟦${long}⟧`)
      .replace('# KF:s inriktningsmål: 1\n', '')
      .replace('# Inledning', '# KF:s inriktningsmål: 1'),
    passes: goalPlan(
      ['A', 'B']
        .map((name) =>
          unit(
            name,
            `Vi frågar ${name}.`,
            'Enkäten visar varje höst i november hur det har gått för oss alla.',
          ),
        )
        .join('\n\n'),
    ),
  },
  {
    code: 'VP518',
    severity: 'hint',
    sv: 'Samma text, flera meningar, står redan på rad 11. Stryk den ena, eller hänvisa dit.',
    en: 'The same text, several sentences, is already on line 11. Drop one, or refer to the other.',
    triggers: plan(
      `# KF:s inriktningsmål: 1\n\n${long} ${other}\n\n${third}\n\n# Övrigt\n\nNytt. ⟦${long} ${other}\n\n${third}⟧`,
    ),
    passes: plan(`# KF:s inriktningsmål: 1\n\n${third}\n\n# Övrigt\n\nNytt. Det gäller alla.`),
  },
  {
    code: 'VP519',
    severity: 'hint',
    sv: 'Avsnittet ”Arbetssätt” har samma text som det på rad 29. Skriv vad som gäller just det här målet.',
    en: 'The section "Arbetssätt" has the same text as the one on line 29. Write what applies to this goal.',
    triggers: goalPlan(
      `${unit('A', `${long} ${other}`)}\n\n${unit('B', `${long} ${other}`).replace('##### Arbetssätt', '⟦##### Arbetssätt⟧')}`,
    ),
    passes: goalPlan(`${unit('A', 'Vi frågar alla.')}\n\n${unit('B', 'Vi frågar alla.')}`),
  },
  {
    code: 'VP520',
    severity: 'error',
    sv: 'Här står ett personnummer eller samordningsnummer. Ta bort det: en plan är en offentlig handling, och numret ligger kvar i filens tidigare versioner.',
    en: 'This is a Swedish personal identity number. Remove it: a plan is a public document, and the number stays in the earlier versions of the file.',
    triggers: inledning('Kontakta boende ⟦811218-9876⟧.'),
    passes: inledning('Org.nr 212000-0142, projekt 811218-9875, tel. 0701011234, 2025-01-01, 20991218-9876.'),
  },
  {
    code: 'VP530',
    severity: 'warning',
    sv: '”811218-9875” är skrivet som ett personnummer, men kontrollsiffran stämmer inte. Är det en persons nummer, ta bort det: ett felskrivet nummer pekar också ut någon.',
    en: '"811218-9875" is written as a Swedish personal identity number, but its check digit is wrong. If it is a person\'s, remove it: a mistyped number still points somebody out.',
    triggers: inledning('Kontakta boende ⟦811218-9875⟧ eller växeln.'),
    passes: inledning(
      'Dnr 811218-9875, org.nr 812018-9875, avtal 811218-9875, den 811318-9875 och 8112189875 är inga personer.',
    ),
  },
  {
    code: 'VP521',
    severity: 'warning',
    sv: 'Adressen hör till en privat e-posttjänst (gmail.com). Skriv en tjänsteadress, eller ta bort den: en privat adress är en personuppgift.',
    en: 'The address is at a private mail provider (gmail.com). Give an official address, or remove it: a private address is personal data.',
    triggers: inledning('Skriv till [Anna](mailto:⟦anna.ek@gmail.com⟧) eller ring.'),
    passes: inledning('Skriv till anna.ek@stockholm.se eller @gmail.com.se.'),
  },
  {
    code: 'VP522',
    severity: 'warning',
    sv: '”Under 2024 avser”: 2024 har redan varit när planen för 2025 gäller. Skriv rätt år, eller skriv i dåtid om det är en tillbakablick.',
    en: '"Under 2024 avser": 2024 is already past in 2025, the year of the plan. Give the right year, or use the past tense if it looks back.',
    triggers: unitPlan({ results: 'Under ⟦2024⟧ avser enheten att öka.' }),
    passes: unitPlan({
      results:
        'Under 2024 ökade det. Under 2024–2026 ska det öka. Vi ska följa upp resultatet under 2024. Det ska minska jämfört med 2024. Under 2025 ska vi öka.',
    }),
  },
  {
    code: 'VP523',
    severity: 'hint',
    sv: 'Stycket börjar mitt i en mening: raden ovanför slutar med ”enhetens” och den här börjar med ”mottagning”. Ta bort den tomma raden mellan dem. Gör likadant före rad 15.',
    en: 'The paragraph begins in the middle of a sentence: the one above ends with "enhetens" and this one begins with "mottagning". Remove the empty line between them. Do the same before line 15.',
    triggers: inledning(
      'Gruppen arbetar också med samordning av boende och med enhetens\n\n⟦mottagning⟧, som tar emot alla som hör av sig under\n\nveckan.',
    ),
    passes: inledning(
      'Gruppen arbetar också med samordning av boende och har följande ansvar:\n\nmottagning, som tar emot alla.',
    ),
  },
  {
    code: 'VP524',
    severity: 'hint',
    sv: 'Stycket slutar utan punkt, efter ”öppnar”. Sätt punkt, eller skriv klart meningen.',
    en: 'The paragraph ends without a full stop, after "öppnar". Put one, or finish the sentence.',
    triggers: inledning('Gruppen arbetar också med samordning av boende. Den finns i huset när det ⟦öppnar⟧'),
    passes: inledning(
      '- Gruppen arbetar också med samordning av boende. Den finns i huset när det öppnar\n\nVi finns i Farsta',
    ),
  },
  {
    code: 'VP525',
    severity: 'hint',
    sv: 'Det mesta av stycket står redan, nästan ordagrant, från rad 11 och framåt. Hänvisa dit, eller skriv vad som är nytt här.',
    en: 'Most of the paragraph is already, almost word for word, in the plan from line 11 on. Refer to it, or say what is new here.',
    triggers: plan(
      `# KF:s inriktningsmål: 1\n\n${long} ${other}\n\n# Övrigt\n\n⟦${long.replace('.', '')} och senare. ${other.replace('Chefen', 'Hon')}⟧`,
    ),
    passes: plan(
      `# KF:s inriktningsmål: 1\n\n${long} ${other}\n\n# Övrigt\n\n${long.slice(0, 60)} här. ${third} Det går bra på alla ställen där någon har tid att berätta för den som kommer ny.`,
    ),
  },
  {
    code: 'VP540',
    severity: 'warning',
    sv: 'Rubriken ”Inledning” står två gånger i rad, utan text emellan. Ta bort den ena.',
    en: 'The heading "Inledning" occurs twice in a row, with no text between. Remove one of them.',
    triggers: inledning('⟦## Inledning⟧\n\nText.'),
    fix: '',
    passes: inledning('Text.\n\n## Inledning\n\nText.'),
  },
  {
    code: 'VP337',
    severity: 'hint',
    sv: 'Från 593,4 med ändringen 18,6 blir det 612,0, men här står 612,4. Rätta det tal som är fel.',
    en: 'From 593,4 the change of 18,6 leads to 612,0, but this says 612,4. Correct the number that is wrong.',
    triggers: inledning('Budgeten är ⟦612,4⟧ mnkr, en ökning med 18,6 mnkr från 593,4 mnkr år 2024.'),
    passes: inledning(
      [
        'Budgeten är 612,1 mnkr, en ökning med 18,6 mnkr från 593,4 mnkr.',
        'Andelen ökar från 60 till 63 procent, en ökning med 5 procent.',
        'Andelen ökar med 3 procentenheter från 60 procent till 63 procent.',
        'I enkäten är 84 % nöjda. Det är en ökning med 4 procentenheter jämfört med 2024 (80 %).',
        'I enkäten är 84 % nöjda, målet var 85 %. Det är en ökning med 3 procentenheter jämfört med 2024 (81 %).',
        'Antalet minskar från 40 till 30 platser, en minskning med 10.',
        'Vi ökar med 10 timmar från 40 platser till 52 platser.',
      ].join('\n\n'),
    ),
  },
  {
    code: 'VP333',
    severity: 'hint',
    sv: 'Delarna blir 87 tillsammans, men här står 96. Rätta siffrorna, eller skriv vad resten är.',
    en: 'The parts make 87 together, but this says 96. Correct the figures, or say what the rest is.',
    triggers: inledning('Vi är ⟦96⟧ medarbetare, varav 40 på dagen, 30 på kvällen och 17 på natten.'),
    passes: inledning(
      [
        'Vi är 96 medarbetare, varav 40 på dagen, 40 på kvällen och 16 på natten.',
        'Vi är 96 medarbetare, varav 40 på dagen och 30 på kvällen.',
        'Vi är 96 medarbetare, varav 90 kvinnor och 6 män, 5 som är chefer.',
        'Vi är 96 medarbetare, varav 90 är över 40 år.',
        'Vi har 50 barn. Av dem är 20 barn nya, 30 barn kvar sedan 2024 och 45 procent flickor.',
        'Vi är 23: 2 chefer och 21 lärare.',
        'Vi är 20 fördelade på grupp 1 (8), grupp 2 (7) och grupp 3 (5).',
      ].join('\n\n'),
    ),
  },
  {
    code: 'VP526',
    severity: 'warning',
    sv: '”landstinget” heter sedan 2019 Region Stockholm. Skriv det, om det inte är en tillbakablick.',
    en: '"landstinget" has since 2019 been called Region Stockholm. Write that, unless you look back.',
    triggers: inledning('Vi samverkar med ⟦landstinget⟧ om vården.'),
    passes: inledning(
      'Vi samverkar med regionen, det tidigare landstinget. Avtalet från 2016 är landstingets. Sveriges Kommuner och Landsting bytte namn.',
    ),
  },
  {
    code: 'VP529',
    severity: 'warning',
    sv: 'Punkten är tom. Skriv något, eller ta bort den.',
    en: 'The point is empty. Write something, or remove it.',
    triggers: inledning('- Vi lyssnar\n⟦-⟧'),
    fix: '',
    passes: inledning('- Vi lyssnar\n- > Vi ser'),
  },
];

function unit(name: string, ways: string, followUp = 'Vi räknar svaren i oktober.'): string {
  return `#### Enhetsmål: ${name}\n\n##### Förväntat resultat\n\nAlla i ${name} trivs.\n\n##### Arbetssätt\n\n${ways}\n\n##### Uppföljning\n\n${followUp}`;
}
