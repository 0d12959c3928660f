// Stands in the packed extension for minimatch, which the language client takes for the patterns of file operations alone (files
// created, renamed, deleted): the server asks for none.

export class Minimatch {
  constructor() {
    throw new Error('patterns of file operations are not packed');
  }
}
