import { expect, test } from 'vitest';
import { findingsIn, findingsMarked } from '../support/findings.ts';
import { unitPlan } from '../support/plans.ts';
import { text } from '../support/wordings.ts';

/** What those who write a plan have to say to one another, and what a word processor leaves behind. */
test.each([
  ['VP501', 'Vi är nöjda. ⟦[Kommentar till Lars ekonom: stämmer 84 eller 86? Kolla!]⟧'],
  ['VP501', 'Vi har 40 platser. ⟦[ME1: kolla med Lars]⟧'],
  ['VP501', '⟦Kommenterad [MÖ1]: Lars, stämmer detta?⟧'],
  ['VP501', 'Budgeten är 40 miljoner ⟦(Lars räknar om)⟧.'],
  ['VP501', 'Det görs på halvtid ⟦(TK lägger in siffran när den har kommit)⟧.'],
  ['VP501', 'Tre har nivå 6. ⟦Helena, är det här de nya nivåerna?⟧'],
  ['VP501', 'Köket får 40 tkr. ⟦Anneli, kolla med köket om det är 40 eller 45!⟧'],
  ['VP501', 'Vi har sex mentorer. ⟦Jonna, kollar du om det fortfarande är sex?⟧'],
  ['VP501', '⟦OBS! Fyll i siffran när den kommer.⟧'],
  ['VP501', 'Kompetensutveckling ⟦(Skriv i punktform och ange antal som deltagit)⟧'],
  ['VP501', '⟦[Beskriv kort hur arbetet går till]⟧'],
  ['VP501', 'Vi börjar ⟦20xx-xx-xx, xxx⟧ i huset.'],
  ['VP501', 'Mer står i ⟦Fel! Hittar inte referenskälla.⟧'],
  ['VP501', 'Det står på sidan ⟦{ PAGE }⟧.'],
  ['VP542', 'Hälften, 84 %, är nöjda.1 Andra är det inte.\n\n⟦1⟧ Socialstyrelsens enkät'],
  ['VP547', 'Före.\n\n⟦Provenheten\tVerksamhetsplan\tSida 4 (9)⟧\n\nEfter.'],
  ['VP547', 'Före.\n\n⟦5 (9)⟧\n\nEfter.'],
  ['VP548', 'Före.\n\n⟦Bild 1 organisation_v3_FINAL.emf⟧\n\nEfter.'],
  ['VP549', 'Så arbetar vi ⟦(se sid 12⟧).'.replace('⟦(', '(⟦')],
  ['VP504', 'Det är vård enligt LVM⟦ ..⟧'],
  ['VP509', 'Mötet gäller ⟦Vård och- omsorg⟧ för alla.'],
  ['VP509', 'Alla har ⟦Trygg- hets- larm⟧ hemma.'],
  ['VP509', 'Det är en ⟦ra- men⟧ för arbetet.'],
  ['VP535', 'Vi ser att besluten ⟦verk-ställs⟧ i tid.'],
  ['VP535', 'En god ⟦arbets-situation⟧ är viktig.'],
  ['VP506', 'Vi har personal⟦-⟧ och lokaler.'.replace('⟦-⟧ och', '⟦-⟧och')],
  ['VP506', 'Vi har många kontakter⟦.⟧18 av oss svarade.'],
  ['VP505', 'Det är en insats enligt lagen⟦( ⟧LSS).'.replace('⟦( ', ' ⟦( ')],
  ['VP513', 'Pengarna betalas ut ⟦den den⟧ femte varje månad.'],
  ['VP513', 'Den nya gruppen ⟦har har⟧ möten varje vecka.'],
  ['VP513', 'Det här teamet ⟦är är⟧ nytt.'],
  ['VP513', 'De boende ⟦kan kan⟧ välja.'],
  ['VP513', 'Alla grupper ⟦har har⟧ en egen lokal.'],
  ['VP513', 'I år ska varje grupp ⟦ska ska⟧ ha en lokal.'],
  ['VP513', 'Vi har möten på dagen ⟦och samt⟧ på kvällen.'],
  ['VP513', 'Därför ⟦har vi har⟧ mer tid.'],
  ['VP513', 'Alla ⟦föräldrar (föräldrar)⟧ är med.'],
  ['VP531', 'Kontakta Maria ⟦R0sén⟧ i receptionen.'],
  ['VP546', 'Det följer av ⟦offentlighet- och sekretesslagen⟧.'],
  ['VP546', 'Det följer av lagen (⟦1994:1 809⟧).'],
  ['VP505', 'Huset kallas ⟦” ⟧Solrosen ” av alla.'],
  ['VP505', 'Huset kallas ”Solrosen⟦ ”⟧, och det andra ”Tulpanen”.'],
  ['VP505', '⟦" ⟧Solrosen" kallas huset.'],
  ['VP535', 'Så var det i ⟦2024-års⟧ enkät.'],
  ['VP551', 'Den sköter ⟦hälso och sjukvården⟧ i huset.'],
  ['VP551', 'Det gäller ⟦kyrkogårds samt idrottsfrågor⟧.'],
  ['VP551', 'Så beslutade ⟦Barn och ungdomsnämnden⟧.'],
  ['VP551', 'Vi driver två ⟦vård och omsorgsboenden⟧.'],
  ['VP564', 'Gruppen har mellan ⟦3–6⟧ barn.'],
  ['VP564', 'Det gäller åren mellan ⟦2024 - 2026⟧.'],
  ['VP564', 'Det kostar mellan ⟦10 000-12 000⟧ kronor.'],
  ['VP564', 'Jouren gäller mellan kl. ⟦22-06⟧.'],
  ['VP564', 'Huset är öppet vardagar från ⟦8.30-17⟧.'],
  ['VP564', 'Ring oss från klockan ⟦8–17⟧.'],
  ['VP130', 'Ring ⟦508 12 345⟧ eller 08-508 12 345.'],
  ['VP130', 'Ring 08 - 508 12 345. Svarar ingen på ⟦50812345⟧ är det stängt.'],
  ['VP560', 'Här går barn mellan ⟦3 6⟧ år.'],
  ['VP560', 'Det var så åren ⟦2022 2024⟧.'],
  ['VP561', 'Det står i §§ ⟦1- 25⟧.'],
  ['VP535', 'Det gäller hela ⟦fyra-årsperioden⟧.'],
  ['VP535', 'Vi följer ⟦utvecklings-arbetet⟧ i tre hus.'],
  ['VP532', 'Vi har detta:\n⟦o\t⟧en plan för var och en'],
  ['VP532', 'Vi har detta:\n⟦→\t⟧en plan för var och en'],
  ['VP541', '⟦Bilaga 1: Riskanalys\nBilaga 2: Utbildningsplan⟧'],
  ['VP541', '⟦1–2. Brukarundersökning i april.\n3. Paraplyet i maj.⟧'],
])('%s: %s', async (code, said) => {
  const { found, place } = await findingsMarked(text(said));
  expect(found).toEqual([[code, place]]);
});

test.each([
  'Det vi har har de också. Om de kan kan vi. Sekretesslagen gällde till 2009. Barn(en) och klass 3(a).',
  'I filen rapport.2024.pdf, i kap.4 och i version 2.0 står det. Det är mellan 290 000 och 310 000 kronor.',
  'Enligt offentlighets- och sekretesslagen (2009:400) och lagen (1994:1809). CO2, H2O och Lpfö18 är begrepp.',
  'Rutinen är enkel (HR lägger in siffror i systemet). Anna Ek (Lars chef) ansvarar.',
  'Vi frågar: ”Anna, kan du berätta?” Enkäten frågar: Trivs du? Kan du påverka?',
  'Enkäten frågar om trivsel (Beskriv kort hur du trivs) och ålder (Ange åldern).',
  'Vi har ett rum (Skriv och läs) och en handbok (Beskriv målet).',
  'OBS! Ta bort skorna. OBS! Kontrollera texten på etiketten.',
  'Sammanfattningsvis, är det bra? (Anna ansvarar för mötet.)',
  'Mer står i rapporten, sida 4 (9), och i handboken (se sid 12).',
  'Andelen är\n\n80 (75) procent\n\n9 (5)',
  'Filen heter plan.png. Rapporten visar i figur 2 hur det gick.',
  'Figur 1: Så arbetar vi\n\nDet visar figur 1.',
  'Vi är fler på 40 m2.\n\n1 Socialstyrelsens enkät',
  'Vi arbetar barn- men inte vuxencentrerat, upp-och-ner, in-house och med e-post.',
  'Vi har detta → det räcker.\n→ Så är det.',
  'Kapitel 1\noch 2 av boken läses.',
  'Det är klart ... Eller inte.',
  'Det blev fel! Bokmärket låg kvar i boken.',
  'Det nya arbetssätt gruppen har har gett resultat. Den ledare gruppen har har varit här länge.',
  'De barn skolan har har det bra. Alla hus staden har har hiss. När de nya grupperna är är det bra.',
  'Vi säger ”ro”, ” och "lugn" säger ni”. En 24 " skärm och en 27 " skärm. Det är ”bra” och ”nytt”.',
  'Vi följer 2024 års budget och 2024-årsmodellen. Enkäten visar 2023-2024-års resultat.',
  'Barn och unga, vård och omsorg, kultur och fritid, arbets- och boendefrågor.',
  'Samarbetet mellan barn och utbildningsnämnden är gott. Han har idrotts och en mössa.',
  'Skillnaden mellan 1–3 år och 4–5 år är stor, liksom mellan 2–3 barn och en vuxen.',
  'Vi har svar från 8–10 enheter, från 1–2 till 3–4. Mellan 6-årsverksamhet och 2024-01-15 står mellan 10-5.',
  'Avtal 508 12 345 gäller. Numret är 08-508 12 346, och 508 12 34 är ett annat.',
])('%s is right', async (said) => {
  expect(await findingsIn({ 'plan.md': text(said) })).toEqual([]);
});

test('two lines that each begin as an aim are two results', async () => {
  const results =
    'Att enheten upplevs som trygg av alla som bor\nAtt den sammanlagda sjukfrånvaron minskar till 6 procent';
  const codes = (await findingsIn({ 'plan.md': unitPlan({ results }) })).map(({ code }) => code);
  expect(codes).toContain('VP539');
});
