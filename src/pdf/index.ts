/** The stage `pdf`: a rendered document in, the bytes of its PDF out. */
export type { DoctorReport, UsedBrowser } from './doctor.ts';
export { doctor } from './doctor.ts';
export type { BrowserErrorKind } from './errors.ts';
export { BrowserError } from './errors.ts';
export type { BrowserName, BrowserSearch, FindOptions, FoundBrowser } from './finders/index.ts';
export { findBrowser, searchBrowsers } from './finders/index.ts';
export type { Attachment } from './finish/attachments.ts';
export type { BrowserOptions, BrowserSession, PrintedDocument, PrintOptions } from './session.ts';
export { startBrowser } from './session.ts';
