// The direction of the house (ARCHITECTURE.md): a room imports only rooms to its left.

const rooms = ['text', 'word', 'pdf', 'forms', 'report', 'parser', 'writer', 'rules', 'check', 'features'];
/** Between the rooms and the edges that read files: it may use what every platform has beyond the language. */
const bytes = 'bytes';
const edges = ['lsp', 'cli'];
const standalone = '^standalone/src/';

const room = (...names) => `^server/src/(${names.join('|')})/`;

/** One rule a room: none of the rooms to its right, and neither edge. */
const leftOnly = rooms.map((name, at) => ({
  name: `${name}-imports-left-only`,
  comment: `${name} may import only ${['itself', ...rooms.slice(0, at)].join(', ')}`,
  severity: 'error',
  from: { path: room(name) },
  to: { path: `${room(...rooms.slice(at + 1), bytes, ...edges)}|${standalone}` },
}));

module.exports = {
  forbidden: [
    ...leftOnly,
    {
      name: 'bytes-left-only',
      comment: 'bytes turns files into texts, for whichever edge reads files',
      severity: 'error',
      from: { path: room(bytes) },
      to: { path: `${room(...edges)}|${standalone}` },
    },
    {
      name: 'standalone-is-an-edge',
      comment: 'the page shows what features, check and bytes give; it is neither a server nor a command line',
      severity: 'error',
      from: { path: standalone },
      to: { path: `${room(...edges)}|^client/` },
    },
    {
      name: 'nobody-imports-the-page',
      comment: 'an edge is the end of the line',
      severity: 'error',
      from: { path: '^(server|client)/src/' },
      to: { path: standalone },
    },
    {
      name: 'editor-in-standalone-only',
      comment: "the page's editor is the page's business",
      severity: 'error',
      from: { path: '^(server|client)/src/' },
      to: { path: '^node_modules/@codemirror/' },
    },
    {
      name: 'messages-are-words-for-the-edge',
      comment: 'words are put on after the rules: only check, features, bytes and the edges know them',
      severity: 'error',
      from: { path: room(...rooms.filter((name) => !['check', 'features'].includes(name))) },
      to: { path: room('messages') },
    },
    {
      name: 'messages-import-types-only',
      comment: 'messages may know the names of the forms and reports, nothing more',
      severity: 'error',
      from: { path: room('messages') },
      to: { path: '^(server|client)/src/', pathNot: room('messages', 'forms', 'report') },
    },
    {
      name: 'messages-run-nothing-of-others',
      comment: 'of forms and report, messages may import types, no values',
      severity: 'error',
      from: { path: room('messages') },
      to: { path: room('forms', 'report'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'lsp-not-cli',
      comment: 'the two edges know nothing of each other',
      severity: 'error',
      from: { path: room('lsp') },
      to: { path: room('cli') },
    },
    {
      name: 'cli-not-lsp',
      comment: 'the two edges know nothing of each other',
      severity: 'error',
      from: { path: room('cli') },
      to: { path: room('lsp') },
    },
    {
      name: 'core-runs-anywhere',
      comment: 'left of lsp and cli there is no Node and no package: a web worker runs it as it is',
      severity: 'error',
      from: { path: room(...rooms, bytes, 'messages') },
      to: {
        dependencyTypes: [
          'core',
          'npm',
          'npm-dev',
          'npm-optional',
          'npm-peer',
          'npm-bundled',
          'npm-no-pkg',
          'npm-unknown',
        ],
        pathNot: '^node_modules/(get-east-asian-width|fflate|@rgrove/parse-xml|pdfjs-dist)/',
      },
    },
    {
      name: 'archives-and-xml-in-word-only',
      comment: "how a word processor's file is packed is the business of word/",
      severity: 'error',
      from: { path: '^(server|client|standalone)/src/', pathNot: room('word') },
      to: { path: '^node_modules/(fflate|@rgrove/parse-xml)/' },
    },
    {
      name: 'pdf-in-bytes-only',
      comment: 'what a PDF is made of is the business of bytes/; pdf/ knows printed pages alone',
      severity: 'error',
      from: {
        path: '^(server|client|standalone)/src/',
        pathNot: '^server/src/bytes/(pdf|pdfPage|pdfPaths|cmaps)\\.ts$',
      },
      to: { path: '^node_modules/pdfjs-dist/' },
    },
    {
      name: 'width-in-text-only',
      comment: 'East Asian width is the business of text/',
      severity: 'error',
      from: { path: '^(server|client|standalone)/src/', pathNot: room('text') },
      to: { path: '^node_modules/get-east-asian-width/' },
    },
    {
      name: 'server-knows-no-editor',
      comment: 'the server talks to the client over the protocol only',
      severity: 'error',
      from: { path: '^server/src/' },
      to: { path: '^(client/|vscode$|node_modules/(@types/vscode|vscode-languageclient)/)' },
    },
    {
      name: 'server-imports-its-own',
      comment:
        'what ships is server/src, client/src and standalone/src; scripts and tests import from it, never the reverse',
      severity: 'error',
      from: { path: '^(server|client|standalone)/src/' },
      to: { path: '^(scripts|test|examples)/' },
    },
    {
      name: 'client-talks-over-the-protocol',
      comment:
        "of the server's sources the client needs the protocol's names, a file's bytes as text and whether that is a report",
      severity: 'error',
      // main.ts is the packed file's entry: extension or server, as it is loaded, and nothing else.
      from: { path: '^client/src/', pathNot: '^client/src/main\\.ts$' },
      to: { path: '^server/src/', pathNot: '^server/src/(lsp/protocol|parser/detect|bytes/peek)\\.ts$' },
    },
    {
      name: 'protocol-stands-alone',
      comment: 'the client bundles lsp/protocol.ts: it may import types, no values',
      severity: 'error',
      from: { path: '^server/src/lsp/protocol\\.ts$' },
      to: { dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-cycles',
      comment: 'two files that import each other are one file, or a third is missing',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'an import that leads nowhere',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^vscode$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|test-results)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.mjs', '.js', '.cjs', '.json'],
    },
  },
};
