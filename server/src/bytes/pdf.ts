import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
// Sets the worker on the global object: it runs in this thread then.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { type Sheet, textOfSheets } from '../pdf';
import { Tables } from './cmaps';
import { type Font, type Operators, sheetOf } from './pdfPage';
import { type Matrix, times } from './pdfPaths';

/** Why a PDF gives no text. */
export type PdfProblem =
  /** Cut off, or none at all. */
  | 'damaged'
  /** It opens with a password only. */
  | 'locked'
  /** Pictures of pages: what a scanner makes. */
  | 'scanned'
  /** More pages than a report has. */
  | 'tooLarge';

/** Pages that are read at most: some hundred reports. */
const mostPages = 1000;

const sheetsOf = async (document: PDFDocumentProxy): Promise<Sheet[]> => {
  const sheets: Sheet[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    // The viewport counts down from the top.
    const view = times([1, 0, 0, -1, 0, height], transform as unknown as Matrix);
    const operators = (await page.getOperatorList()) as unknown as Operators;
    const fontOf = (name: string): Font | null =>
      page.commonObjs.has(name) ? (page.commonObjs.get(name) as Font) : null;
    sheets.push(sheetOf(operators, view, [width, height], fontOf));
    page.cleanup();
  }
  return sheets;
};

/** The text of a PDF's pages. Never throws. */
export const pdfText = async (
  bytes: Uint8Array,
): Promise<{ readonly text: string } | { readonly problem: PdfProblem }> => {
  const loading = getDocument({
    // The library takes its bytes away.
    data: bytes.slice(),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    BinaryDataFactory: Tables,
    useWasm: false,
  });
  try {
    const document = await loading.promise;
    if (document.numPages > mostPages) return { problem: 'tooLarge' };
    const text = textOfSheets(await sheetsOf(document));
    return text === null ? { problem: 'scanned' } : { text };
  } catch (error) {
    return { problem: (error as Error).name === 'PasswordException' ? 'locked' : 'damaged' };
  } finally {
    await loading.destroy();
  }
};
