// Stands in the packed extension for semver, by which the language client compares VS Code's version with the one that it needs:
// the manifest's `engines` says the same, and VS Code itself holds it.

module.exports = () => ({ prerelease: [] });
