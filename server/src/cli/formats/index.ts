import { csv } from './csv';
import { github } from './github';
import { html } from './html';
import { json } from './json';
import { ndjson } from './ndjson';
import { sarif } from './sarif';
import { stylish } from './stylish';
import type { MakeFormatter } from './types';

export type { FormatContext, Formatter, MakeFormatter } from './types';

/** The output formats of `check`, by the name of their option. A new one is one new file and one entry here. */
export const formats: Readonly<Record<string, MakeFormatter>> = { stylish, json, ndjson, sarif, github, html, csv };
