import { frontMatter, plan } from '../../support/plans.ts';
import type { Case } from './case.ts';

const body = '# KF:s inriktningsmål: 1';
const good = plan(body);
const largest = 5 * 1024 * 1024;

/** A good plan with a comment that makes it exactly so large. */
function padded(size: number): string {
  const comment = (length: number): string => `${good}\n<!--${' '.repeat(length)}-->`;
  return comment(size - Buffer.byteLength(comment(0)));
}

/** 1xx: the file, and the front matter as a whole. */
export const fileCases: Case[] = [
  {
    code: 'VP100',
    severity: 'error',
    sv: 'plan.md finns inte. Kontrollera namnet och mappen.',
    en: 'plan.md does not exist. Check the name and the folder.',
    triggers: null,
    place: '1:1–1:1',
    passes: good,
  },
  {
    code: 'VP101',
    severity: 'error',
    sv: 'Filen är inte sparad som UTF-8: tecken nummer 1 på rad 2 (0xE5) går inte att läsa. Öppna filen i din textredigerare och spara den med kodningen UTF-8. En plan är en ren textfil; ett Word-dokument eller en PDF går inte att använda.',
    en: 'The file is not UTF-8: byte 1 on line 2 (0xE5) cannot be read. Open it in your editor and save it as UTF-8. A plan is a plain text file; a Word document or a PDF cannot be used.',
    triggers: Buffer.from(good, 'latin1'),
    place: '2:1–2:2',
    passes: good,
  },
  {
    code: 'VP101',
    severity: 'error',
    sv: 'Filen är sparad som UTF-16 (”Unicode” i Anteckningar) och inte som UTF-8. Öppna den i din textredigerare, välj Spara som och kodningen UTF-8.',
    en: 'The file is saved as UTF-16 ("Unicode" in Notepad) and not as UTF-8. Open it in your editor and save it as UTF-8.',
    triggers: Buffer.from(good, 'utf16le'),
    place: '1:1–1:2',
    passes: good,
  },
  {
    code: 'VP101',
    severity: 'error',
    sv: 'Filen är ett Word-dokument (.docx) eller en annan packad fil och ingen textfil. Spara texten därifrån som oformaterad text (.txt) med kodningen UTF-8, och döp om filen så att den slutar på .md.',
    en: 'The file is a Word document (.docx) or another packed file and no text file. Save the text from there as plain text (.txt) in UTF-8, and give the file a name that ends in .md.',
    triggers: Buffer.from('PK\u0003\u0004\u0014\u0000', 'latin1'),
    place: '1:1–1:2',
    passes: good,
  },
  {
    code: 'VP102',
    severity: 'error',
    sv: 'Filen är 6,0 MB. En plan får vara högst 5 MB; lägg bilder och bilagor i egna filer.',
    en: 'The file is 6.0 MB. A plan may be at most 5 MB; keep pictures and attachments in files of their own.',
    triggers: Buffer.alloc(6 * 1024 * 1024, ' '),
    place: '1:1–1:2',
    passes: padded(largest),
  },
  {
    code: 'VP103',
    severity: 'error',
    sv: 'Filen är tom. En plan börjar med uppgifter om år, nämnd, enhet och handläggare mellan två rader med ”---”.',
    en: 'The file is empty. A plan begins with år, nämnd, enhet and handläggare between two lines of "---".',
    triggers: '⟦⟧ \n\n',
    passes: good,
  },
  {
    code: 'VP104',
    severity: 'error',
    sv: 'Uppgifterna överst i planen saknas. Börja filen, på första raden, med en rad ”---”, sedan år, nämnd, enhet och handläggare på var sin rad, och avsluta med en rad ”---”.',
    en: 'The front matter is missing. Begin the file, on its first line, with a line "---", then år, nämnd, enhet and handläggare on a line each, and end it with a line "---".',
    triggers: `⟦${body}⟧\n\nText.\n`,
    passes: good,
  },
  {
    code: 'VP105',
    severity: 'error',
    sv: 'Uppgifterna överst i planen börjar här men avslutas aldrig. Sätt en rad ”---” efter den sista uppgiften.',
    en: 'The front matter begins here but never ends. Put a line "---" after its last entry.',
    triggers: `⟦---⟧\n${frontMatter}\n\n${body}\n`,
    passes: good,
  },
  {
    code: 'VP106',
    severity: 'error',
    sv: 'Mellan raderna ”---” står inga uppgifter. Fyll i minst år, nämnd, enhet och handläggare.',
    en: 'The front matter is empty. Fill in at least år, nämnd, enhet and handläggare.',
    triggers: `⟦---\n# år: 2025\n---⟧\n\n${body}\n`,
    passes: good,
  },
  {
    code: 'VP107',
    severity: 'error',
    sv: 'Uppgifterna ska skrivas som ”nyckel: värde” på var sin rad, till exempel ”år: 2025”.',
    en: 'The entries must be lines of "key: value", such as "år: 2025".',
    triggers: `---\n⟦- 2025\n- Provenheten⟧\n---\n\n${body}\n`,
    passes: good,
  },
  {
    code: 'VP111',
    severity: 'error',
    sv: 'Texten är inskjuten mer än 100 nivåer här. Ta bort överflödiga listnivåer, citatmarkeringar (>) eller hakparenteser.',
    en: 'The text nests more than 100 levels here. Remove superfluous list levels, quotes or brackets.',
    triggers: plan(`${body}\n\n⟦${'>'.repeat(101)} ⟧djupt`),
    passes: plan(`${body}\n\n${'>'.repeat(90)} djupt`),
  },
  {
    code: 'VP127',
    severity: 'error',
    sv: 'Stycket har så många formateringstecken (*, _, `, [, <) att det inte går att läsa. Ta bort dem, eller dela upp stycket.',
    en: 'The paragraph has so many formatting marks (*, _, `, [, <) that it cannot be read. Remove them, or divide the paragraph.',
    triggers: plan(`${body}\n\n⟦*⟧ord*${' *ord*'.repeat(2000)}`),
    passes: plan(`${body}\n\n*or*${', *or*'.repeat(1990)}`),
  },
  {
    code: 'VP162',
    severity: 'error',
    sv: 'Här står två versioner av samma ställe, efter en sammanslagning som inte är klar. Behåll den text som gäller, och ta bort raderna som börjar med <<<<<<<, ======= och >>>>>>>.',
    en: 'There are two versions of the same passage here, left by a merge that was not finished. Keep the text that applies, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.',
    triggers: plan(`${body}\n\n⟦<<<<<<< HEAD⟧\nVi är tolv.\n=======\nVi är elva.\n>>>>>>> kollega`),
    passes: plan(`${body}\n\n>>>>>> Vi är tolv.`),
  },
  {
    code: 'VP115',
    severity: 'error',
    sv: 'Det finns ingen utgåva för 2031: kommunfullmäktiges mål är kända för 2011–2026. Rätta ”år” om det är fel. Gäller planen 2031, gör en egen utgåvefil, så som docs/nasta-ar.md visar steg för steg, och ange dess sökväg med ”utgåva:”.',
    en: 'There is no edition for 2031: the council\'s goals are known for 2011–2026. Correct "år" if it is wrong. If the plan is for 2031, make an edition file of your own, as docs/nasta-ar.md shows step by step, and give its path with "utgåva:".',
    triggers: good.replace('2025', '⟦2031⟧'),
    passes: good.replace('2025', '2026'),
  },
];
