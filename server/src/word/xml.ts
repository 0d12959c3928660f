import { XmlElement, XmlText } from '@rgrove/parse-xml';

/** Elements and attributes by their names without the namespace: the two editions of the format differ in nothing else. */

const localNames = new Map<string, string>();

const localName = (name: string): string => {
  let local = localNames.get(name);
  if (local === undefined) {
    local = name.slice(name.indexOf(':') + 1);
    // A document that makes its names up is none of a word processor's.
    if (localNames.size < 1000) localNames.set(name, local);
  }
  return local;
};

/** An element's name without its namespace's prefix. */
export const nameOf = (element: XmlElement): string => localName(element.name);

const isElement = (child: unknown): child is XmlElement => child instanceof XmlElement;

/** The elements right below one. */
export const elementsOf = (parent: XmlElement): XmlElement[] => parent.children.filter(isElement);

/** The first child of a name. */
export const childOf = (parent: XmlElement | null, name: string): XmlElement | null => {
  for (const child of parent?.children ?? []) if (isElement(child) && nameOf(child) === name) return child;
  return null;
};

/** All elements of a name right below one. */
export const childrenOf = (parent: XmlElement | null, name: string): XmlElement[] =>
  parent ? elementsOf(parent).filter((child) => nameOf(child) === name) : [];

/** An attribute's value by its name without prefix; null where it is not there. */
export const attributeOf = (element: XmlElement | null, name: string): string | null => {
  if (!element) return null;
  const { attributes } = element;
  for (const key in attributes) if (localName(key) === name) return attributes[key] ?? null;
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

/** The text right below an element. */
export const wordsOf = (element: XmlElement): string =>
  element.children.map((child) => (child instanceof XmlText ? child.text : '')).join('');
