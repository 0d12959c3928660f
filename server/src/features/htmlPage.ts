import { escaped } from './preview/html';

/** What pages made here say of themselves: they show reports that stand elsewhere. */
export const pageMark = '<meta name="generator" content="nianbao">';

/** The beginning of a page of its own, up to its content: one file without scripts that asks nothing of any other place. */
export const pageStart = (title: string, style: string, language: 'zh-CN' | 'en'): string =>
  `<!DOCTYPE html>\n<html lang="${language}"><head><meta charset="utf-8">` +
  `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">` +
  `<meta name="viewport" content="width=device-width, initial-scale=1">${pageMark}` +
  `<title>${escaped(title)}</title><style>${style}</style></head>\n<body>`;

/** What closes a page that was begun with its head. */
export const pageEnd = '</body></html>\n';
