/** What a text report says beside the findings' own messages. */
export const words = {
  sv: {
    severity: { error: 'fel', warning: 'varning', hint: 'tips' },
    fix: 'Förslag',
    remove: 'ta bort det markerade',
    nothingRead: 'Ingen plan kunde läsas.',
    unreadable: (files: number) => `${count(files, 'fil', 'filer')} kunde inte läsas.`,
    clean: (plans: number) => `${checked(plans)}, inget att anmärka.`,
    summary: (plans: number, found: string) => `${checked(plans)}: ${found}.`,
    error: (n: number) => count(n, 'fel', 'fel'),
    warning: (n: number) => count(n, 'varning', 'varningar'),
    hint: (n: number) => count(n, 'tips', 'tips'),
    errorsStop: 'Felen måste rättas innan planen kan byggas.',
  },
  en: {
    severity: { error: 'error', warning: 'warning', hint: 'hint' },
    fix: 'Suggestion',
    remove: 'remove what is marked',
    nothingRead: 'No plan could be read.',
    unreadable: (files: number) => `${count(files, 'file', 'files')} could not be read.`,
    clean: (plans: number) => `${count(plans, 'plan', 'plans')} checked, nothing to remark on.`,
    summary: (plans: number, found: string) => `${count(plans, 'plan', 'plans')} checked: ${found}.`,
    error: (n: number) => count(n, 'error', 'errors'),
    warning: (n: number) => count(n, 'warning', 'warnings'),
    hint: (n: number) => count(n, 'hint', 'hints'),
    errorsStop: 'Errors must be mended before the plan can be built.',
  },
};

function checked(plans: number): string {
  return plans === 1 ? '1 plan kontrollerad' : `${plans} planer kontrollerade`;
}

function count(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}
