/** Tables that the bundler puts in. */
declare module '*.bcmap' {
  const bytes: Uint8Array;
  export default bytes;
}
