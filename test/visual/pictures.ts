/** The pages that are kept as pictures, each found by words that stand on it. */
export interface PictureOf {
  /** Name of the stored file. */
  name: string;
  /** Path from the project's folder. */
  plan: string;
  status?: 'utkast';
  /** The page is the first from `from` (3 unless told, the first of the body) that holds these words. */
  holds: string;
  from?: number;
}

const old = 'examples/2014-aldreboende.md';
const departments = 'examples/2023-hemtjanst-avdelningsmal.md';
const recent = 'examples/2025-dagverksamhet-och-traffpunkt.md';
const tables = 'test/visual/tabeller.md';

export const pictures: PictureOf[] = [
  { name: '2014-omslag', plan: old, holds: 'Handläggare', from: 1 },
  { name: '2014-innehall', plan: old, holds: 'Innehållsförteckning', from: 2 },
  { name: '2014-mal-med-etikett-ovanfor', plan: old, holds: 'Åtagande:' },
  { name: '2023-fem-malnivaer-utkast', plan: departments, status: 'utkast', holds: 'Enhetsmål:' },
  { name: '2025-omslag', plan: recent, holds: 'Förslag till beslut', from: 1 },
  { name: '2025-innehall', plan: recent, holds: 'Bilagor', from: 2 },
  { name: '2025-bild', plan: recent, holds: 'Figur 2.' },
  { name: '2025-indikatorer', plan: recent, holds: 'Periodicitet' },
  { name: '2025-aktiviteter', plan: recent, holds: 'Slutdatum' },
  { name: '2025-budget', plan: recent, holds: 'Summa netto' },
  { name: '2025-noter', plan: recent, holds: 'Noter' },
  { name: 'tabeller', plan: tables, holds: 'Riskvärde' },
];
