// The same text through md-to-pdf. Arguments: browser, plan, PDF.
import { mdToPdf } from 'md-to-pdf';

const [, , executablePath, plan, dest] = process.argv;
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
await mdToPdf({ path: plan }, { dest, launch_options: { executablePath, args } });
