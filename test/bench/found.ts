/** What measuring brought to light, for the page: written by hand, since no run can tell it. */
export const found = `## What was found on the way

Measured while it was mended, on the same machine, mostly beside other work; \`node --cpu-prof\`, \`--trace-gc\` and \`--trace-opt\` show it again.

- An edit cost a parse and a check of the whole text: some 8 × the empty server's answer at 8 KB, and in proportion to the text beyond. Now lines, tables, sentences and parts that
  the edit leaves alone are taken from the version before, and a silent rule is asked again only where something that it reads has changed: in process 0.15 ms for
  an edit in prose, 0.5 ms in the large table, against 0.8 ms for the whole; the same among a hundred reports.
- Most keystrokes leave every finding where it is. A client that asks with the name of its last answer, as VS Code does, is then told \`unchanged\`: at 800 KB that took the answer from
  6.1 to 3.9 ms, most of which had been 115 KB of JSON.
- The library's reader and writer wait a turn of the event loop for each message and write head and body apart: with our own an empty server answers in 0.84 × (pull) and 0.80 × (push) the time.
- V8 read the server's file in 27 ms before it could say a word. Now a small file answers \`initialize\` and then loads the rest, and the extension, which starts it, does not read it at all:
  start 116 → 80 ms, activation 67 → 43 ms.
- V8 reads an arrow function twice as slowly as a function expression, and in twice the memory: 21 → 11 ms for the core, whose compilation now takes 3.7 MB in place of 9.2. The bundle is
  made without them (\`scripts/lib/bundle.mjs\`).
- The bundler copies all names of a library once for each file that imports it: some 500 names, a dozen times. Asked for by name from one place they cost nothing: 16 ms until the first diagnostics, 2.4 MB.
- A loop of 65,536 rounds at a file’s top level had V8 compile the whole beginning of the bundle that the file is packed in: 340 KB of machine code. Such loops stand in functions now.
- \`new Intl.Collator\` as a file is loaded: 6 ms of the activation, for lists that are sorted on request.
- A batch kept its first hundred files, and V8 concluded that whatever is made there stays: all garbage after them went to the old space. Eight are kept now: a run over 1,000 files takes 2.1 s
  in place of 2.9 and 115 MB in place of 290.
- A string that grows by a character each time leaves two objects behind for each: folding collects codes first, which took a sixth off reading a report, an eighth off reading and checking it.
- Weak maps keyed by what an edit makes anew: the engine takes their values for alive until it collects everything. In 6,000 edits of a table scavenges took 1,967 ms and the heap was
  collected as a whole 17 times; with the notes kept by the objects themselves 388 ms, and once.
- Accessors written into object literals give each object a shape of its own, which keeps what it leads to: classes do not.
- A closure in the server kept every earlier reading of a text: 25 to 40 MB an edit at 800 KB. \`test/lsp/memory.test.ts\` holds it.
- Two threads for a batch are hardly faster than one here (see below) and were left out.
- What is left of an edit is mostly code and data that are cold after the pause between keystrokes. On this machine a pause of 5 ms empties the processor's caches: reading 256 KB then takes
  0.40 ms in place of 0.017, and the same edit in prose 0.9 ms in place of 0.23. The empty server has next to nothing to fetch; ours leaves 135 KB behind for an edit in prose and 490 KB in a
  large table, whose cells and sums are read and bound anew as a whole.
- Fifty open reports took 110 MB. The engine doubled its space for new objects up to 2 × 16 MB, since nearly all that is new stays when a report is opened, and each reading takes 0.4 MB.
  That space stays at 2 × 4 MB now, with which no edit is slower (with 2 × 1 MB an edit in a table took a third longer), and only the two texts asked for last keep their reading: the
  others are read again, in a millisecond or two, when somebody turns to them. 75 MB.
- Lines and sentences are found again by their text, and all of them were noted anew in each version, which cost more than finding them: only now and then since. Page numbers are looked
  for in the lines that changed, a title above the first heading is read when it is asked for: an edit in prose a third less while the code is warm, 7 % less after a pause.
- The row of 800 KB against a server that reads its text varies more than its quartiles say: 1.5 to 2.1 × in most runs, 0.8 and 0.9 × in two where that server was slow throughout. It is not to be counted on.
- Opening one report had V8 compile some twenty functions for speed, and a loop that filled the folding table: 5 MB, a good part of them the compiler's own pages, before anybody has typed. The
  server asks Node 20's engine (later ones have no such measure) for a budget of three times as much before that, and the table holds what a code differs by, so that there is nothing to fill in: 60 → 55 MB. Edits are as fast as before, the
  slowest of them faster; without that compiler at all they take a third longer.
- What opens Word documents would have cost every server 1.4 MB, most of it for a loop that an unpacking library makes at its start: it is a file of its own, loaded at the first document.
- The package’s files were deflated by zlib: Zopfli takes 4.7 % off them, 19 KB.
- esbuild gives each name once in a file, terser once in a scope: the same code packs 13 KB smaller. Without the brackets around functions that are called where they stand, which terser
  drops when not told otherwise, V8 read the core twice: 5 MB. Of terser’s rewriting, joining declarations alone costs 3 MB; the rest saves 3 KB more for nothing.
- The folding table, which packs badly, stood in two files, and eleven features of the language client that the server never offers were packed: 5.6 KB, for what users gain by.
- Of an edit’s time on the pipe four fifths are reading and checking, half as fast again as alone in a process. Of that no rule takes more than its reading: what the first one that asks pays is
  the prose (0.15 ms warm), a table’s sums (0.06) and the words (0.05).`;
