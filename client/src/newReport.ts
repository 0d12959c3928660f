import * as vscode from 'vscode';

const t = vscode.l10n.t;

/** The first year that a form of today's kind was made for. */
const firstYear = 2019;

/** Asks for the report year; offers last year, the one that is due. */
export const askYear = async (now = new Date()): Promise<number | undefined> => {
  const last = now.getFullYear() + 1;
  const isYear = (text: string): boolean =>
    /^\s*\d{4}\s*$/.test(text) && Number(text) >= firstYear && Number(text) <= last;
  const answer = await vscode.window.showInputBox({
    title: t('New report (1/2)'),
    prompt: t('Report year; it decides the form'),
    value: String(now.getFullYear() - 1),
    validateInput: (text) => (isYear(text) ? undefined : t('A year from {0} to {1}', firstYear, last)),
  });
  return answer === undefined ? undefined : Number(answer);
};

/** Asks for the organ; offers the first of those whose reports are open. */
export const askOrgan = async (known: readonly string[]): Promise<string | undefined> => {
  const answer = await vscode.window.showInputBox({
    title: t('New report (2/2)'),
    prompt: t('Full name of the organ, as it stands in the title'),
    value: known[0] ?? '',
    validateInput: (text) => (text.trim() === '' ? t('A report needs the name of its organ') : undefined),
  });
  return answer?.trim();
};
