import schema from '../../schemas/front-matter.schema.json' with { type: 'json' };

/** What front matter may hold, as its schema has it (format section 2). */

const { properties, $defs } = schema;

/** Keys in the order of the format. */
export const topKeys = Object.keys(properties);
export const officerKeys = Object.keys($defs.officer.properties);
export const contactKeys = Object.keys(properties.kontakt.properties);
export const attachmentKeys = Object.keys(properties.bilagor.items.properties);

export const levels: readonly string[] = properties.nivå.enum;
export const statuses: readonly string[] = properties.status.enum;

/** Keys that begin a line of front matter and none of a text, which has addressees, ways to get in touch and lists of its own. */
export const keysOfPlan = topKeys.filter((key) => !['till', 'kontakt', 'bilagor'].includes(key));
