// The least that printing can cost: Puppeteer, one launch, one page, one print. Arguments: browser, HTML, PDF.
import { readFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';

const [, , executablePath, html, path] = process.argv;
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await puppeteer.launch({ executablePath, args: sandbox, headless: 'shell' });
const page = await browser.newPage();
await page.setContent(await readFile(html, 'utf8'));
await page.pdf({ path, preferCSSPageSize: true, printBackground: true });
await browser.close();
