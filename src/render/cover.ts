import { fixedIds } from '../plan/ids.ts';
import type { Contact, Meta, Officer } from '../plan/model.ts';
import { addressPieces } from './addresses.ts';
import type { MarkdownRenderer } from './markdown.ts';
import type { SafeHtml } from './safe-html.ts';
import { texts } from './texts.ts';

/** The first page (layout, "Cover"). Absent lines are null or left out. */
export interface CoverView {
  letterhead: { logotype: LogotypeView | null; name: string; lines: string[] };
  recordNumber: string | null;
  date: string | null;
  officers: OfficerView[];
  recipients: string[];
  titleId: string;
  title: string;
  subtitle: SafeHtml | null;
  /** `Förslag till beslut`. */
  status: string | null;
  draft: boolean;
  contact: ContactLine[];
}

/** The organisation's mark, from its own template. */
export interface LogotypeView {
  /** A `data:` address. */
  src: string;
  alternative: string;
}

export interface OfficerView {
  name: string;
  phone: string | null;
  /** The address in the pieces that a line holds whole; empty where there is none. */
  email: string[];
  mail: string | null;
}

export interface ContactLine {
  /** `Telefon`; null where the line says for itself what it is. */
  label: string | null;
  /** In the pieces that a line holds whole. */
  text: string[];
  href: string | null;
}

export function coverView(meta: Meta, logotype: LogotypeView | null, markdown: MarkdownRenderer): CoverView {
  return {
    letterhead: { logotype, ...letterhead(meta) },
    recordNumber: meta.recordNumber,
    date: meta.date,
    officers: meta.officers.map(officerView),
    recipients: meta.recipients,
    titleId: fixedIds.title,
    title: meta.title,
    subtitle: meta.subtitle === null ? null : markdown.heading([{ type: 'text', value: meta.subtitle }]),
    status: meta.status === 'förslag' ? texts.proposal : null,
    draft: meta.status === 'utkast',
    contact: meta.contact ? contactLines(meta.contact) : [],
  };
}

/** Administration and department; without an administration the committee stands in its place. */
function letterhead(meta: Meta): Omit<CoverView['letterhead'], 'logotype'> {
  const name = meta.administration ?? meta.committee;
  const lines = [meta.department].filter((line) => line !== null && line !== name);
  return { name, lines: lines as string[] };
}

function officerView({ name, phone, email }: Officer): OfficerView {
  return { name, phone, email: email === null ? [] : addressPieces(email), mail: mailAddress(email) };
}

function contactLines(contact: Contact): ContactLine[] {
  const lines: (ContactLine | null)[] = [
    line(null, contact.name),
    ...(contact.address?.split('\n') ?? []).map((street) => line(null, street.trim())),
    line(texts.phone, contact.phone),
    line(texts.switchboard, contact.switchboard),
    line(null, contact.email, mailAddress(contact.email)),
    line(null, contact.web, webAddress(contact.web)),
  ];
  return lines.filter((entry) => entry !== null);
}

function line(label: string | null, text: string | null, href: string | null = null): ContactLine | null {
  return text ? { label, text: href ? addressPieces(text) : [text], href } : null;
}

function mailAddress(email: string | null): string | null {
  return email && /^[^\s@<>"':/]+@[^\s@<>"':/]+\.\p{L}+$/u.test(email) ? `mailto:${email}` : null;
}

/** `start.stockholm`, `stockholm.se/x` or a whole address; anything else is printed without a link. */
function webAddress(web: string | null): string | null {
  if (!web) return null;
  if (/^https?:\/\/[^\s<>"']+$/i.test(web)) return web;
  return /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(\/[^\s<>"']*)?$/u.test(web) ? `https://${web}` : null;
}
