/**
 * One message of the adb transport: a header of six little-endian words and its data.
 * Source: "protocol.txt" of Android's adb, and what adb 29 and 34 were seen to send.
 */
export type Packet = Readonly<{ command: PacketCommand; arg0: number; arg1: number; data: Buffer }>;

const COMMANDS = ['CNXN', 'AUTH', 'OPEN', 'OKAY', 'WRTE', 'CLSE'] as const;
export type PacketCommand = (typeof COMMANDS)[number];

const HEADER_BYTES = 24;
/** Neither side sends more in one packet; a header that says otherwise is not adb's. */
const MOST_BYTES = 1024 * 1024;

const wordOf = (command: PacketCommand): number => Buffer.from(command, 'latin1').readUInt32LE(0);
const nameOf = (word: number): PacketCommand | undefined => COMMANDS.find((command) => wordOf(command) === word);

/** `checksum` only for hosts that speak version 0x01000000; later ones ignore it. */
export function encodePacket({ command, arg0, arg1, data }: Packet, { checksum }: { checksum: boolean }): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  const words = [wordOf(command), arg0, arg1, data.length, checksum ? sumOf(data) : 0, ~wordOf(command) >>> 0];
  words.forEach((word, index) => header.writeUInt32LE(word, index * 4));
  return Buffer.concat([header, data]);
}

const sumOf = (data: Buffer): number => data.reduce((sum, byte) => (sum + byte) >>> 0, 0);

/** Cuts a byte stream into packets. Throws when the bytes cannot be adb's; the connection is then of no use. */
export class PacketReader {
  #pending: Buffer = Buffer.alloc(0);

  *read(bytes: Buffer): Generator<Packet> {
    this.#pending = this.#pending.length === 0 ? bytes : Buffer.concat([this.#pending, bytes]);
    while (this.#pending.length >= HEADER_BYTES) {
      const command = nameOf(this.#pending.readUInt32LE(0));
      const length = this.#pending.readUInt32LE(12);
      if (!command || length > MOST_BYTES) throw new Error('These bytes are not of the adb protocol.');
      if (this.#pending.length < HEADER_BYTES + length) return;
      const data = this.#pending.subarray(HEADER_BYTES, HEADER_BYTES + length);
      const packet = { command, arg0: this.#pending.readUInt32LE(4), arg1: this.#pending.readUInt32LE(8), data };
      this.#pending = this.#pending.subarray(HEADER_BYTES + length);
      yield packet;
    }
  }
}
