import { ignoreEdit, layerFrom, readConfig, readIgnores, settingsFor } from '../../../server/src/check';
import { parseJson } from '../../../server/src/check/json';
import { optionsOf, settingsOf } from '../../../server/src/lsp/settings';
import { format } from '../../../server/src/messages';
import type { Pick } from '../../support/generate';
import { special } from '../changes';
import { inside, plain, words } from '../invariants';
import { anySettings } from '../settings';
import { holds, target } from '../target';
import { choose } from '../texts';

interface SettingsText {
  /** Texts of a settings file and an ignore file. */
  readonly config: string;
  readonly ignores: string;
  /** What an editor sends. */
  readonly sent: unknown;
  readonly path: string;
}

const entry = (pick: Pick): unknown =>
  choose(pick, [
    { file: '街道/a.txt', rule: 'NB301', fingerprint: 'NB301:1a2b3c4d' },
    { file: 'a.txt', rule: 'nb3XX' },
    { file: special(pick), rule: 'NB103', reason: '已核实' },
    { file: 1, rule: null },
    { rule: 'NB999' },
    special(pick),
    null,
  ]);

/** JSON with changes of its characters: what is being typed. */
const typed = (value: unknown, pick: Pick): string => {
  let text = JSON.stringify(value, null, choose(pick, [undefined, 2, '\t'])) ?? '';
  const count = choose(pick, [0, 0, 1, 1, 3, 8]);
  for (let at = 0; at < count; at++) {
    const place = pick(text.length);
    const put = choose(pick, ['', '', '{', '}', '[', ']', ',', ':', '"', '\\', '\\u12', '//', '-', special(pick)]);
    text = text.slice(0, place) + put + text.slice(place + pick(2));
  }
  return pick(40) === 0 ? choose(pick, ['[', '{"a":', '"', '[{']).repeat(1 + pick(60_000)) : text;
};

/** Settings and ignore files, and what editors send as settings. */
export const settingsTarget = target<SettingsText>({
  name: 'settings',
  weight: 40,
  make: (pick) => {
    const odd = choose(pick, [0, 5, 30]);
    const ignores = Array.from({ length: pick(4) }, () => entry(pick));
    const sent = JSON.stringify({
      ...(anySettings(pick, odd) as object),
      ...(pick(3) === 0 ? { locale: special(pick), format: { layout: special(pick) }, inlayHints: null } : {}),
      ...(pick(3) === 0 ? { rulePages: special(pick), status: true, codeLens: 1 } : {}),
    });
    return {
      config: typed(anySettings(pick, odd), pick),
      ignores: typed(choose<unknown>(pick, [{ ignores }, { ignores }, ignores, { ignores: {}, x: 1 }]), pick),
      sent: JSON.parse(sent),
      path: choose(pick, ['a.txt', '街道/a.txt', 'a/b/c/d.md', '../a', '', special(pick)]),
    };
  },
  run({ config, ignores, sent, path }) {
    const read = readConfig(config);
    const entries = readIgnores(ignores);
    for (const [text, { problems }] of [[config, read] as const, [ignores, entries] as const]) {
      for (const { key, values, span } of problems) {
        inside(span, text, key);
        words(format(key, values, 'zh-cn'), key, text);
        words(format(key, values, 'en'), key, text);
      }
    }
    const node = parseJson(config);
    const isWrong = node.kind === 'error' || read.problems.length > 0;
    holds(isWrong || JSON.stringify(JSON.parse(config.replace(/^\ufeff/, ''))) !== '', () => 'JSON that is none');
    const settings = settingsFor([], [{ config: read, path }], [layerFrom(sent as Record<string, unknown>)]);
    plain(settings, 'settings');
    for (const each of entries.entries) inside(each.span, ignores, 'entry');
    const edit = ignoreEdit(ignores, { file: path, rule: 'NB301', fingerprint: null });
    if (edit) {
      inside(edit.span, ignores, 'a new entry');
      const after = ignores.slice(0, edit.span.start) + edit.newText + ignores.slice(edit.span.end);
      const now = readIgnores(after).entries;
      holds(
        now.length === entries.entries.length + 1,
        () => `${entries.entries.length} entries and one are ${now.length}`,
      );
    }
    const params = { processId: null, rootUri: null, capabilities: {}, initializationOptions: sent };
    optionsOf(params);
    plain(settingsOf(params, sent), 'settings of an editor');
    for (const odd of [null, [], 'a', 1]) settingsOf({ ...params, initializationOptions: odd }, odd);
  },
});
