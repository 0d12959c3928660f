import type * as vscode from 'vscode';
import { mayBeWord } from '../../server/src/parser/detect';
import { nameOf } from './looks';

/**
 * VS Code shows no Word documents: their text is a document of its own, which cannot be written to, with an address of its own.
 * The server knows both by the address of the file, with all that holds for that.
 */
export const wordScheme = 'nianbao-word';

/** As what the text is looked at: the name says so too, and no other extension's viewer of documents takes it. */
const ending = '.txt';

/** Address by which the server knows a document. */
export const addressOf = (uri: vscode.Uri): string => fileOf(uri).toString();

/** The file that a document shows: itself, but of the text of a Word document. */
export const fileOf = (uri: vscode.Uri): vscode.Uri =>
  uri.scheme === wordScheme ? uri.with({ scheme: uri.query, path: uri.path.slice(0, -ending.length), query: '' }) : uri;

/** The document that shows a file. */
export const shownAs = (file: vscode.Uri): vscode.Uri =>
  mayBeWord(nameOf(file)) && file.scheme !== 'untitled'
    ? file.with({ scheme: wordScheme, path: `${file.path}${ending}`, query: file.scheme })
    : file;
