// Required before vsce runs: its zip library deflates by zlib, Zopfli takes a twentieth off what zlib leaves.
const { Transform } = require('node:stream');
const zlib = require('node:zlib');
const zopfli = require('@gfx/zopfli');

/** More rounds gain a few bytes. */
const effort = { numiterations: 5 };

zlib.deflateRaw = (content, done) => {
  zopfli.deflate(content, effort, (error, deflated) => done(error, deflated && Buffer.from(deflated)));
};

zlib.DeflateRaw = class extends Transform {
  #content = [];

  _transform(chunk, _encoding, done) {
    this.#content.push(chunk);
    done();
  }

  _flush(done) {
    zlib.deflateRaw(Buffer.concat(this.#content), done);
  }
};
