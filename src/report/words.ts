/** What a text report says beside the findings' own messages. */
export const words = {
  sv: {
    severity: { error: 'fel', warning: 'varning', hint: 'tips' },
    fix: 'Förslag',
    safeFix: 'Förslag (görs av --fix)',
    ownChoice: 'Förslag (avgör själv)',
    remove: 'ta bort det markerade',
    nothingRead: 'Ingen plan kunde läsas.',
    unreadable: (files: number) => `${count(files, 'fil', 'filer')} kunde inte läsas.`,
    clean: (plans: number) => `${checked(plans)}, inget att anmärka.`,
    summary: (plans: number, found: string) => `${checked(plans)}: ${found}.`,
    error: (n: number) => count(n, 'fel', 'fel'),
    warning: (n: number) => count(n, 'varning', 'varningar'),
    hint: (n: number) => count(n, 'tips', 'tips'),
    errorsStop: 'Fel måste rättas innan planen kan byggas.',
    among: (found: string, file: string) => `${found} i ${file}`,
    startHere: 'Börja här:',
    warningsFirst: 'Börja med varningarna, som nästan alltid är misstag. Tips är värda en titt; du avgör.',
    onlyWarnings: 'Varningar är nästan alltid misstag, men planen går att bygga.',
    onlyHints: 'Tips är värda en titt; du avgör.',
    thenAgain:
      'Ett mål som står som vanlig text är inte läst, och inte det som hör till det. Kontrollera igen när målen är rubriker: då kan det komma fler anmärkningar.',
    explain: (code: string) => `Vad en anmärkning betyder och hur du rättar den: vplan explain ${code}`,
    alike: (n: number) => `${n} till av samma slag`,
    notChecked: (files: number) =>
      `${count(files, 'plan', 'planer')} kunde inte kontrolleras, på grund av ett fel i programmet.`,
    exceeded: (warnings: number, limit: number) =>
      `${count(warnings, 'varning', 'varningar')}, men --max-warnings tillåter bara ${limit}.`,
    clear: 'Inget att anmärka',
    row: (line: number) => `rad ${line}`,
    showAll: (n: number) => `Visa ${n} till`,
    leftOut: (n: number) =>
      `${count(n, 'anmärkning', 'anmärkningar')} fick inte plats här. Kör vplan check för att se alla.`,
  },
  en: {
    severity: { error: 'error', warning: 'warning', hint: 'hint' },
    fix: 'Suggestion',
    safeFix: 'Suggestion (made by --fix)',
    ownChoice: 'Suggestion (you decide)',
    remove: 'remove what is marked',
    nothingRead: 'No plan could be read.',
    unreadable: (files: number) => `${count(files, 'file', 'files')} could not be read.`,
    clean: (plans: number) => `${count(plans, 'plan', 'plans')} checked, nothing to remark on.`,
    summary: (plans: number, found: string) => `${count(plans, 'plan', 'plans')} checked: ${found}.`,
    error: (n: number) => count(n, 'error', 'errors'),
    warning: (n: number) => count(n, 'warning', 'warnings'),
    hint: (n: number) => count(n, 'hint', 'hints'),
    errorsStop: 'Errors must be corrected before the plan can be built.',
    among: (found: string, file: string) => `${found} in ${file}`,
    startHere: 'Begin here:',
    warningsFirst:
      'Begin with the warnings, which are nearly always mistakes. Hints are worth a look; you decide.',
    onlyWarnings: 'Warnings are nearly always mistakes, but the plan can be built.',
    onlyHints: 'Hints are worth a look; you decide.',
    thenAgain:
      'A goal that is written as ordinary text has not been read, nor what belongs to it. Check again when the goals are headings: there may be more findings then.',
    explain: (code: string) => `What a finding means and how to correct it: vplan explain ${code}`,
    alike: (n: number) => `${n} more of the same kind`,
    notChecked: (files: number) =>
      `${count(files, 'plan', 'plans')} could not be checked, because the program failed.`,
    exceeded: (warnings: number, limit: number) =>
      `${count(warnings, 'warning', 'warnings')}, but --max-warnings allows only ${limit}.`,
    clear: 'Nothing to remark on',
    row: (line: number) => `line ${line}`,
    showAll: (n: number) => `Show ${n} more`,
    leftOut: (n: number) =>
      `${count(n, 'finding', 'findings')} had no room here. Run vplan check to see all.`,
  },
};

function checked(plans: number): string {
  return plans === 1 ? '1 plan kontrollerad' : `${plans} planer kontrollerade`;
}

function count(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}
