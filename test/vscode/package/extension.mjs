// What is packed for VS Code: its size, and every file by name.

import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { collector } from '../lib/collect.mjs';
import { filesOfZip } from '../lib/zip.mjs';

const most = { bytes: 400_000, files: 40 };

/** What a user gets, and nothing else. vsce writes the first three from the manifest, and names some files its own way. */
const contents = [
  '[Content_Types].xml',
  'extension.vsixmanifest',
  'extension/package.json',
  'extension/LICENSE.txt',
  'extension/changelog.md',
  'extension/readme.md',
  'extension/dist/core.js',
  'extension/dist/word.js',
  'extension/dist/extension.js',
  'extension/dist/notices.txt',
  'extension/docs/rules.en.md',
  'extension/docs/rules.zh-cn.md',
  'extension/images/icon.png',
  'extension/images/preview.png',
  'extension/images/quick-fix.png',
  'extension/l10n/bundle.l10n.zh-cn.json',
  'extension/language-configuration.json',
  'extension/media/preview.css',
  'extension/media/preview.js',
  'extension/media/sample.txt',
  'extension/media/walkthrough-fix.svg',
  'extension/media/walkthrough-open.svg',
  'extension/media/walkthrough-own.svg',
  'extension/package.nls.json',
  'extension/package.nls.zh-cn.json',
  'extension/schemas/nianbao-ignore.schema.json',
  'extension/schemas/nianbao.schema.json',
  'extension/syntaxes/nianbao.markdown.tmLanguage.json',
  'extension/syntaxes/nianbao.tmLanguage.json',
];

/** The tests of a packed extension, its bill of materials and esbuild's account of what is in it. */
export const extensionPackageTests = async ({ file, bill, metafiles }) => {
  const { outcomes, test } = collector();
  const files = filesOfZip(readFileSync(file));
  const { size } = statSync(file);
  console.log(`.vsix：${size} 字节，${files.length} 个文件 / ${size} bytes, ${files.length} files`);

  await test('the .vsix is small', () => {
    const sizes = files.map(({ name, size }) => `${size} ${name}`).join('\n');
    assert.ok(size <= most.bytes, `${size} bytes, at most ${most.bytes}:\n${sizes}`);
    assert.ok(files.length <= most.files, `${files.length} files, at most ${most.files}`);
  });

  await test('the .vsix holds what it should, by name', () => {
    assert.deepEqual(files.map(({ name }) => name).sort(), [...contents].sort());
  });

  await test('the bundles ask only for VS Code and Node, and one for the other', () => {
    const asked = (bundle) => {
      const [output] = Object.values(metafiles[bundle].outputs);
      const paths = output.imports.filter(({ external }) => external).map(({ path }) => path);
      return [...new Set(paths)].filter((path) => !isBuiltin(path));
    };
    assert.deepEqual(asked('dist/extension.js').sort(), ['./core.js', './word.js', 'vscode']);
    for (const bundle of ['dist/core.js', 'dist/word.js']) assert.deepEqual(asked(bundle), []);
  });

  await test('the bill of materials names each bundled package once, with version, licence and hash', () => {
    const { bomFormat, specVersion, components } = JSON.parse(readFileSync(bill, 'utf8'));
    assert.deepEqual([bomFormat, specVersion], ['CycloneDX', '1.5']);
    const names = components.map(({ name }) => name);
    for (const name of ['vscode-languageclient', 'vscode-languageserver', 'vscode-jsonrpc']) {
      assert.equal(names.filter((each) => each === name).length, 1, `${name} in ${names}`);
    }
    for (const { name, version, purl, licenses, hashes } of components) {
      assert.equal(purl, `pkg:npm/${name.replace(/^@/, '%40')}@${version}`);
      assert.match(licenses[0].license.id, /^(?:MIT|ISC|BSD-[23]-Clause|BlueOak-1\.0\.0|Apache-2\.0)$/);
      assert.match(hashes[0].content, /^[0-9a-f]{128}$/);
    }
  });

  return outcomes;
};
