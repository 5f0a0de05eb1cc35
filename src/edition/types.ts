/** The types of an edition: the council's goals, names and habits of one mandate period (format section 6). */
import type { GoalLevel } from '../plan/model.ts';

export type CouncilLevel = 'inriktningsmål' | 'kf-mål';

/** One wording of a goal and the years in which it was seen; `variants` are other forms that count as right. */
export interface Wording {
  text: string;
  years: number[];
  variants: string[];
}

export interface CouncilGoal {
  level: CouncilLevel;
  number: string | null;
  /** Number of the inriktningsmål it stands under. */
  parent: string | null;
  wordings: Wording[];
}

export interface KnownIndicator {
  name: string;
  better: 'higher' | 'lower';
  /** The council's own targets as written in the plans of some years: `1,5 kg CO2 per kg livsmedel`. */
  targets: { text: string; years: number[] }[];
}

export interface Edition {
  /** `2023-2026`. */
  id: string;
  /** Years, inclusive. */
  from: number;
  to: number;
  /** Without colon; `Åtagande` for enhetsmål in 2011–2014. */
  labels: Record<GoalLevel, string>;
  /** `Redovisning av ekonomi`; null in 2011–2014, where the economy stands in kf-mål 3.1. */
  economyChapter: string | null;
  /** `Övrigt`, `Övriga frågor`. */
  closingChapter: string;
  /** Label and wording on one line, or the label on a line of its own above. */
  goalHeading: 'inline' | 'above';
  /** What the table of contents lists, and how. */
  contents: {
    goalLabels: boolean;
    councilGoalStyle: 'regular' | 'italic';
    subheadings: ('economy' | 'closing')[];
  };
  /** Whether the list of goals is known to be whole. */
  complete: Record<CouncilLevel, boolean>;
  goals: CouncilGoal[];
  indicators: KnownIndicator[];
}
