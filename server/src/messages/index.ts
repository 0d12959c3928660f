import { adding } from './adding';
import { cells } from './cells';
import { checker } from './checker';
import { describe } from './describe';
import { describeRequests } from './describeRequests';
import { editing } from './editing';
import { features } from './features';
import { findingsPage } from './findingsPage';
import { formatting } from './format';
import { hover } from './hover';
import { preview } from './preview';
import { prose } from './prose';
import { structure } from './structure';
import { sums } from './sums';
import { terms } from './terms';
import { topics } from './topics';
import type { Catalogue, Locale, Message } from './types';
import { wording } from './wording';
import { type Values, wordsOf } from './words';
import { years } from './years';

export type { Catalogue, Locale, Message, Values };

/** Every catalogue but the command line's, which an editor never asks for (`withCli.ts`), by the name of its file. */
export const catalogues: Readonly<Record<string, Catalogue>> = {
  adding,
  cells,
  checker,
  describe,
  describeRequests,
  editing,
  features,
  format: formatting,
  hover,
  findingsPage,
  preview,
  prose,
  structure,
  sums,
  terms,
  topics,
  wording,
  years,
};

export const { format, hasMessage } = wordsOf(catalogues);
