// Stands in the server for what its library has beside documents of text: notebooks, and finding other programs' files.

export const NotebookSyncFeature = (Base) => Base;
export class NotebookDocuments {}
