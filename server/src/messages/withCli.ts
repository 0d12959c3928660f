import { cli } from './cli';
import { cliWriting } from './cliWriting';
import { files } from './files';
import { catalogues } from './index';
import type { Catalogue } from './types';
import { wordsOf } from './words';

/** Every catalogue, by the name of its file: for the command line, whose words an editor's server need not load. */
export const allCatalogues: Readonly<Record<string, Catalogue>> = { ...catalogues, cli, cliWriting, files };

export const { format, hasMessage } = wordsOf(allCatalogues);
