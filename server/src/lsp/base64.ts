/** Bytes out of a message, which is JSON. Throws where the text is not base64. */
export const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
