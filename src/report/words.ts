import texts from '../../schemas/report-texts.json' with { type: 'json' };
import type { Language, Severity } from './finding.ts';
import { say, type Text } from './say.ts';

/** What a report says beside the findings' own messages. */
export const words = { sv: wordsIn('sv'), en: wordsIn('en') };

function wordsIn(language: Language) {
  const counted = (text: Text) => (count: number) => say(text, language, { count });
  const { severity } = texts;
  return {
    severity: {
      error: severity.error[language],
      warning: severity.warning[language],
      hint: severity.hint[language],
    } satisfies Record<Severity, string>,
    error: counted(texts.counted.error),
    warning: counted(texts.counted.warning),
    hint: counted(texts.counted.hint),
    fix: texts.fix[language],
    safeFix: texts.safeFix[language],
    ownChoice: texts.ownChoice[language],
    remove: texts.remove[language],
    nothingRead: texts.nothingRead[language],
    unreadable: counted(texts.unreadable),
    clean: counted(texts.clean),
    summary: (count: number, found: string) => say(texts.summary, language, { count, found }),
    errorsStop: texts.errorsStop[language],
    among: (found: string, file: string) => say(texts.among, language, { found, file }),
    startHere: texts.startHere[language],
    warningsFirst: texts.warningsFirst[language],
    onlyWarnings: texts.onlyWarnings[language],
    onlyHints: texts.onlyHints[language],
    thenAgain: texts.thenAgain[language],
    explain: (code: string) => say(texts.explain, language, { code }),
    alike: counted(texts.alike),
    notChecked: counted(texts.notChecked),
    exceeded: (count: number, limit: number) => say(texts.exceeded, language, { count, limit }),
    clear: texts.clear[language],
    row: (line: number) => say(texts.row, language, { line }),
    showAll: counted(texts.showAll),
    leftOut: counted(texts.leftOut),
  };
}
