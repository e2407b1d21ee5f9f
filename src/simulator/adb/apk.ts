import { inflateRawSync } from 'node:zlib';

/** What the package manager takes from an APK. */
export type ApkManifest = Readonly<{ package: string; versionCode: number; versionName: string }>;

const CENTRAL_END = 0x06054b50;
const DEFLATED = 8;
const CHUNK = { strings: 0x0001, startElement: 0x0102 } as const;
const UTF8_FLAG = 0x100;

/**
 * Reads package and version out of an APK: a zip whose AndroidManifest.xml is Android's binary XML.
 * Sources: PKWARE's APPNOTE for the zip, "ResourceTypes.h" of Android for the XML. Undefined when it is no APK.
 */
export function readApk(bytes: Buffer): ApkManifest | undefined {
  try {
    const manifest = zipEntry(bytes, 'AndroidManifest.xml');
    if (!manifest) return undefined;
    const attributes = manifest[0] === 0x3c ? plainAttributes(manifest) : binaryAttributes(manifest);
    const name = attributes.get('package');
    if (!name) return undefined;
    return {
      package: name,
      versionCode: Number(attributes.get('versionCode') ?? 1),
      versionName: attributes.get('versionName') ?? '1.0',
    };
  } catch (error) {
    if (error instanceof RangeError || (error as NodeJS.ErrnoException).code?.startsWith('Z_')) return undefined;
    throw error;
  }
}

function zipEntry(bytes: Buffer, name: string): Buffer | undefined {
  let end = bytes.length - 22;
  while (end >= 0 && bytes.readUInt32LE(end) !== CENTRAL_END) end -= 1;
  if (end < 0) return undefined;
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = bytes.readUInt16LE(at + 28);
    if (bytes.toString('utf8', at + 46, at + 46 + nameLength) === name) return unpack(bytes, at);
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return undefined;
}

/** `entry` is where the central directory describes the file. */
function unpack(bytes: Buffer, entry: number): Buffer {
  const local = bytes.readUInt32LE(entry + 42);
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const data = bytes.subarray(start, start + bytes.readUInt32LE(entry + 20));
  return bytes.readUInt16LE(entry + 10) === DEFLATED ? inflateRawSync(data) : data;
}

function plainAttributes(xml: Buffer): Map<string, string> {
  const root = /<manifest\b([^>]*)>/.exec(xml.toString('utf8'))?.[1] ?? '';
  return new Map([...root.matchAll(/(?:\w+:)?(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));
}

/** The attributes of the first element, which is `manifest`. */
function binaryAttributes(xml: Buffer): Map<string, string> {
  let strings: readonly string[] = [];
  for (let at = 8; at < xml.length; at += xml.readUInt32LE(at + 4)) {
    const type = xml.readUInt16LE(at);
    if (type === CHUNK.strings) strings = stringPool(xml, at);
    if (type === CHUNK.startElement) return elementAttributes(xml, at, strings);
  }
  return new Map();
}

function elementAttributes(xml: Buffer, at: number, strings: readonly string[]): Map<string, string> {
  const attributes = new Map<string, string>();
  for (let index = 0; index < xml.readUInt16LE(at + 28); index += 1) {
    const attribute = at + 36 + 20 * index;
    const text = xml.readInt32LE(attribute + 8);
    const value = text >= 0 ? strings[text] : String(xml.readUInt32LE(attribute + 16));
    attributes.set(strings[xml.readUInt32LE(attribute + 4)] ?? '', value ?? '');
  }
  return attributes;
}

function stringPool(xml: Buffer, at: number): readonly string[] {
  const isUtf8 = (xml.readUInt32LE(at + 16) & UTF8_FLAG) !== 0;
  const start = at + xml.readUInt32LE(at + 20);
  const offsets = Array.from({ length: xml.readUInt32LE(at + 8) }, (_, index) => xml.readUInt32LE(at + 28 + 4 * index));
  return offsets.map((offset) => (isUtf8 ? utf8String(xml, start + offset) : utf16String(xml, start + offset)));
}

/** Two lengths, in characters and in bytes, each of one or two bytes. */
function utf8String(xml: Buffer, at: number): string {
  let cursor = at + (xml.readUInt8(at) & 0x80 ? 2 : 1);
  let length = xml.readUInt8(cursor++);
  if (length & 0x80) length = ((length & 0x7f) << 8) | xml.readUInt8(cursor++);
  return xml.toString('utf8', cursor, cursor + length);
}

function utf16String(xml: Buffer, at: number): string {
  let cursor = at + 2;
  let length = xml.readUInt16LE(at);
  if (length & 0x8000) {
    length = ((length & 0x7fff) << 16) | xml.readUInt16LE(cursor);
    cursor += 2;
  }
  return xml.toString('utf16le', cursor, cursor + 2 * length);
}
