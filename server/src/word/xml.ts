import { XmlElement, XmlText } from '@rgrove/parse-xml';

/** Elements and attributes by their names without the namespace: the two editions of the format differ in nothing else. */

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

export const nameOf = (element: XmlElement): string => localName(element.name);

export const elementsOf = (parent: XmlElement): XmlElement[] =>
  parent.children.filter((child): child is XmlElement => child instanceof XmlElement);

/** The first child of a name. */
export const childOf = (parent: XmlElement | null, name: string): XmlElement | null =>
  parent ? (elementsOf(parent).find((child) => nameOf(child) === name) ?? null) : null;

export const childrenOf = (parent: XmlElement | null, name: string): XmlElement[] =>
  parent ? elementsOf(parent).filter((child) => nameOf(child) === name) : [];

export const attributeOf = (element: XmlElement | null, name: string): string | null => {
  for (const [key, value] of Object.entries(element?.attributes ?? {})) if (localName(key) === name) return value;
  return null;
};

/** What most of the format's elements tell: their one value. */
export const settingOf = (parent: XmlElement | null, name: string): string | null =>
  attributeOf(childOf(parent, name), 'val');

/** A whole number that an element tells, or null. */
export const numberOf = (parent: XmlElement | null, name: string): number | null => {
  const value = settingOf(parent, name);
  return value !== null && /^\d{1,9}$/.test(value) ? Number(value) : null;
};

/** True for an element that switches something on: one that is there and does not say no. */
export const isOn = (parent: XmlElement | null, name: string): boolean => {
  const element = childOf(parent, name);
  return element !== null && !['0', 'false', 'off', 'none'].includes(attributeOf(element, 'val') ?? '1');
};

export const wordsOf = (element: XmlElement): string =>
  element.children.map((child) => (child instanceof XmlText ? child.text : '')).join('');
