import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The floor of a batch: reads each file of a folder and looks at each of its characters once. */

const folder = process.argv[2] ?? '.';
let sum = 0;
for (const name of readdirSync(folder)) {
  const text = readFileSync(join(folder, name), 'utf8');
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
}
console.log(sum);
