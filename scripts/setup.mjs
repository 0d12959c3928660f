// Set-up for every command of the project: needs nothing but Node, asks nothing, does nothing twice.
// This file and the ones that import it first must parse on any Node since 12, so that an old one is told so in words.

const oldest = [20, 19];

/** Ends the process with one sentence when Node is too old; installs the packages that the lockfile names and that are not there. */
export async function setUp() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
    console.error(
      `需要 Node.js ${oldest.join('.')} 或更高版本，当前是 ${process.versions.node}；请到 nodejs.org 下载。`,
    );
    console.error(
      `Node.js ${oldest.join('.')} or newer is needed, this is ${process.versions.node}; get it from nodejs.org.`,
    );
    process.exit(1);
  }
  const { install } = await import('./lib/install.mjs');
  install();
}

if (process.argv[1] && /[\\/]setup\.mjs$/.test(process.argv[1])) setUp();
