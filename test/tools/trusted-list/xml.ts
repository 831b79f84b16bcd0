import sax from 'sax';
import { limits } from '../../../core/limits.js';

/** An element with its namespace resolved; its text is that between its own tags, without that of elements inside. */
export interface XmlElement {
  readonly name: string;
  readonly namespace: string;
  /** `xml:lang`, in small letters. */
  readonly language: string;
  readonly text: string;
  readonly children: readonly XmlElement[];
}

interface Open extends Omit<XmlElement, 'text' | 'children'> {
  text: string;
  readonly children: XmlElement[];
}

export class XmlRefused extends Error {}

/**
 * Reads a document strictly. A document type is refused, and with it every entity but the five of XML: whoever distils
 * trusted lists needs none, and an attacker could make much of them.
 * @throws {XmlRefused} at what is no such document
 */
export function readXml(text: string): XmlElement {
  const parser = sax.parser(true, { xmlns: true, strictEntities: true });
  const root: Open = { name: '', namespace: '', language: '', text: '', children: [] };
  const open: Open[] = [root];
  const add = (more: string): void => {
    const last = open.at(-1);
    if (last) last.text += more;
  };
  parser.onerror = error => {
    throw new XmlRefused(error.message.split('\n')[0] ?? '');
  };
  parser.ondoctype = () => {
    throw new XmlRefused('it brings a document type of its own');
  };
  parser.onopentag = ({ attributes, local, uri }) => {
    if (open.length > limits.jsonDepth) throw new XmlRefused('it is nested too deeply');
    const language = attributes['xml:lang']?.value.toLowerCase() ?? '';
    const element: Open = { name: local, namespace: uri, language, text: '', children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  };
  parser.onclosetag = () => {
    open.pop();
  };
  parser.ontext = add;
  parser.oncdata = add;
  parser.write(text).close();
  const [only] = root.children;
  if (!only) throw new XmlRefused('it is empty');
  return only;
}
