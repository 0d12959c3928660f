// `node scripts/icon.mjs`: draws images/icon.png from images/icon.svg, by a Chromium without a screen (CHROMIUM, or on the PATH).
// The picture in the repository went through `pngquant 64` afterwards: a third of the size.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { root } from './lib/run.mjs';

const size = 256;
const svg = readFileSync(join(root, 'images/icon.svg'), 'utf8');
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: size, height: size } });
await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
await page.screenshot({ path: join(root, 'images/icon.png'), omitBackground: true });
await browser.close();
