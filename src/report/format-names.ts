/** The forms a report can have, in the order of the help text. */
export const reportFormats = ['text', 'json', 'sarif', 'github', 'gitlab', 'junit', 'markdown'] as const;
export type ReportFormat = (typeof reportFormats)[number];
