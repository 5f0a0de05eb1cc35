import type { Verification } from '../pdf/verify/index.ts';

type Claims = Verification['claims'];

/** What `vplan verify` says beside the conditions' own texts. */
export const verifyWords = {
  sv: {
    failure: 'fel',
    advice: 'Råd',
    page: (page: number) => `Sida ${page}`,
    times: (times: number) => `(${times} gånger)`,
    checked: (conditions: number) => `${conditions} villkor prövade.`,
    claims: (claims: Claims) =>
      claimed(claims).length === 0
        ? 'Filen säger sig inte vara vare sig PDF/A eller PDF/UA.'
        : `Filen säger sig vara ${claimed(claims).join(' och ')}.`,
    clean: 'Inget att anmärka.',
    failures: (failures: number) => `${failures} fel.`,
  },
  en: {
    failure: 'error',
    advice: 'Advice',
    page: (page: number) => `Page ${page}`,
    times: (times: number) => `(${times} times)`,
    checked: (conditions: number) => `${conditions} conditions checked.`,
    claims: (claims: Claims) =>
      claimed(claims).length === 0
        ? 'The file claims to be neither PDF/A nor PDF/UA.'
        : `The file claims to be ${claimed(claims).join(' and ')}.`,
    clean: 'Nothing to remark on.',
    failures: (failures: number) => `${failures} ${failures === 1 ? 'error' : 'errors'}.`,
  },
};

function claimed({ pdfa, pdfua }: Claims): string[] {
  return [pdfa && `PDF/A-${pdfa}`, pdfua && 'PDF/UA-1'].filter((claim) => claim !== null);
}
