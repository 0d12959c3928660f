/** All of the server but its first answer: a file of its own, which the first loads. */
export { createServer } from './server';
