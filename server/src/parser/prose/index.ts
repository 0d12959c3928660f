export { type Paragraph, paragraphsOf } from './paragraphs';
