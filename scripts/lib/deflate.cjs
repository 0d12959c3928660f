// Required before vsce runs: its zip library takes zlib's usual level, the best one saves a kilobyte.
const zlib = require('node:zlib');

const { DeflateRaw, deflateRaw } = zlib;
const best = { level: 9 };

zlib.deflateRaw = (buffer, done) => deflateRaw(buffer, best, done);
zlib.DeflateRaw = class extends DeflateRaw {
  constructor() {
    super(best);
  }
};
