/// <reference path="./bcmap.d.ts" />
import gb1 from 'pdfjs-dist/cmaps/Adobe-GB1-UCS2.bcmap';
import gbEuc from 'pdfjs-dist/cmaps/GB-EUC-H.bcmap';
import gbkEuc from 'pdfjs-dist/cmaps/GBK-EUC-H.bcmap';
import gbk2k from 'pdfjs-dist/cmaps/GBK2K-H.bcmap';
import gbkpEuc from 'pdfjs-dist/cmaps/GBKp-EUC-H.bcmap';
import gbPc from 'pdfjs-dist/cmaps/GBpc-EUC-H.bcmap';
import uniUcs2 from 'pdfjs-dist/cmaps/UniGB-UCS2-H.bcmap';
import uniUtf16 from 'pdfjs-dist/cmaps/UniGB-UTF16-H.bcmap';

/** Which codes are which characters in PDFs that name a Chinese font without bringing it along, as older programs make them. */
const tables: Readonly<Record<string, Uint8Array>> = {
  'Adobe-GB1-UCS2': gb1,
  'GB-EUC-H': gbEuc,
  'GBK-EUC-H': gbkEuc,
  'GBK2K-H': gbk2k,
  'GBKp-EUC-H': gbkpEuc,
  'GBpc-EUC-H': gbPc,
  'UniGB-UCS2-H': uniUcs2,
  'UniGB-UTF16-H': uniUtf16,
};

/** Gives the library these tables, and nothing of any other place. */
export class Tables {
  readonly fetch = async ({ filename }: { readonly filename: string }): Promise<Uint8Array> => {
    const table = tables[filename.replace(/\.bcmap$/, '')];
    if (!table) throw new Error(`${filename} is not packed`);
    // The library takes its bytes away.
    return table.slice();
  };
}
