import { files } from './files';
import { catalogues } from './index';
import { standalone } from './standalone';
import type { Catalogue } from './types';
import { wordsOf } from './words';

/** Every catalogue that the checker as a page of its own shows words of, by the name of its file. */
const standaloneCatalogues: Readonly<Record<string, Catalogue>> = { ...catalogues, files, standalone };

export const { format } = wordsOf(standaloneCatalogues);
