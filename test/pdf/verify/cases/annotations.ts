import { change } from '../file.ts';
import { annotate, appearance, broken, type Case, swap } from './case.ts';

const stamp = `/Subtype /Stamp /F 4 /Contents (Godkänd) ${appearance}`;
const field = `/Subtype /Widget /FT /Tx /F 4 ${appearance}`;

/** Annotations, forms and what acts. */
export const annotationCases: Case[] = [
  broken(
    '11-005',
    (parts) => {
      change(parts, 'catalog', '/Lang (sv)', '');
      change(parts, 'document', '/S /Document', '/S /Document /Lang (sv)');
      annotate(parts, `${field} /TU (Namn)`, 'Form');
      change(parts, 'otherElement', '/S /Form', '/S /Form /Lang ()');
    },
    ['11-003'],
  ),
  broken(
    '25-001',
    (parts) => {
      change(parts, 'catalog', '/Lang (sv)', '/Lang (sv) /AcroForm << /Fields [] /XFA @xfa >>');
      parts.xfa = { dict: '', data: '<xdp><dynamicRender>required</dynamicRender></xdp>' };
    },
    ['A-6.4.2-1'],
  ),
  broken('28-002', (parts) => annotate(parts, stamp, '')),
  broken('28-002', (parts) => annotate(parts, stamp, 'P')),
  broken('28-004', (parts) => annotate(parts, stamp.replace('/Contents (Godkänd)', ''))),
  broken('28-005', (parts) => annotate(parts, field, 'Form')),
  broken('28-006', (parts) => annotate(parts, stamp.replace('/Stamp', '/Eget'))),
  broken('28-007', (parts) => annotate(parts, stamp.replace('/Stamp', '/TrapNet'))),
  swap('28-008', 'page', '/Tabs /S', ''),
  swap('28-009', 'page', '/Tabs /S', '/Tabs /R'),
  broken('28-010', (parts) => annotate(parts, `${field} /TU (Namn)`, 'P')),
  swap('28-011', 'linkElement', '/S /Link', '/S /Span'),
  swap('28-012', 'link', '/Contents (Till rubriken)', ''),
  broken('28-014', (parts) => {
    parts.clip = '<< /Type /MediaClip /S /MCD /Alt [ () (Ljud) ] >>';
  }),
  broken('28-015', (parts) => {
    parts.clip = '<< /Type /MediaClip /S /MCD /CT (audio/mp3) >>';
  }),
  broken('28-017', (parts) => annotate(parts, `/Subtype /PrinterMark /F 4 ${appearance}`)),
  broken('A-6.3.1-1', (parts) => annotate(parts, stamp.replace('/Stamp', '/Sound'))),
  swap('A-6.3.2-1', 'link', '/F 4', ''),
  swap('A-6.3.2-2', 'link', '/F 4', '/F 0'),
  swap('A-6.3.2-2', 'link', '/F 4', '/F 36'),
  broken('A-6.3.3-1', (parts) => annotate(parts, stamp.replace(appearance, ''))),
  broken('A-6.3.3-2', (parts) => annotate(parts, stamp.replace('/N @form', '/N @form /D @form'))),
  swap('A-6.4.1-1', 'catalog', '/Lang (sv)', '/Lang (sv) /AcroForm << /Fields [] /NeedAppearances true >>'),
  broken('A-6.4.1-2', (parts) => annotate(parts, `${field} /TU (Namn) /AA << >>`, 'Form')),
  swap('A-6.4.2-1', 'catalog', '/Lang (sv)', '/Lang (sv) /NeedsRendering true'),
  swap('A-6.5.1-1', 'catalog', '/Lang (sv)', '/Lang (sv) /OpenAction << /S /JavaScript /JS (app.alert) >>'),
  swap('A-6.5.1-1', 'catalog', '/Names <<', '/Names << /JavaScript << /Names [] >>'),
  swap('A-6.5.1-2', 'catalog', '/Lang (sv)', '/Lang (sv) /OpenAction << /S /Named /N /Print >>'),
];
