/** Serves the phone's end of one adb connection until the socket closes. */

import type { Socket } from 'node:net';
import { encodePacket, PacketReader, type Packet, type PacketCommand } from './packet.js';
import type { OpenService } from './service-stream.js';
import { TransportStream } from './transport-stream.js';

/** unauthorized: the phone has not agreed to this computer. offline: it is there and says nothing. */
export type Reachability = 'device' | 'unauthorized' | 'offline';

/** The host may use what both sides list; only what is written here is listed. */
export const FEATURES = 'shell_v2,cmd,stat_v2,ls_v2,fixed_push_mkdir';

const VERSION = 0x01000001;
const MOST_DATA = 256 * 1024;
const AUTH_TOKEN = 1;
const AUTH_SIGNATURE = 2;
const NO_DATA = Buffer.alloc(0);

export type Banner = Readonly<{ name: string; model: string; device: string }>;

type TransportOptions = Readonly<{ banner: Banner; reachability: () => Reachability; open: OpenService }>;

/** Serves the phone's end of one adb connection until the socket closes. */
export function serveTransport(socket: Socket, options: TransportOptions): void {
  const transport = new Transport(socket, options);
  const reader = new PacketReader();
  socket.setNoDelay(true);
  socket.on('error', () => socket.destroy());
  socket.on('close', () => transport.closed());
  socket.on('data', (bytes) => {
    try {
      for (const packet of reader.read(bytes)) transport.take(packet);
    } catch {
      // Bytes that are not adb's: nothing sensible can follow on this connection.
      socket.destroy();
    }
  });
}

/** The streams of one connection, and what both ends agreed on. */
class Transport {
  readonly #socket: Socket;
  readonly #options: TransportOptions;
  readonly #streams = new Map<number, TransportStream>();
  #nextId = 1;
  #hostMost = 4096;
  #checksum = true;

  constructor(socket: Socket, options: TransportOptions) {
    this.#socket = socket;
    this.#options = options;
  }

  closed(): void {
    for (const stream of this.#streams.values()) stream.hostClosed();
  }

  take(packet: Packet): void {
    const stream = this.#streams.get(packet.arg1);
    switch (packet.command) {
      case 'CNXN':
        return this.#connect(packet);
      case 'AUTH':
        // A signature is answered with another token, a public key with silence, as a phone does while it asks its owner.
        return packet.arg0 === AUTH_SIGNATURE ? this.#send('AUTH', [AUTH_TOKEN, 0], Buffer.alloc(20, 9)) : undefined;
      case 'OPEN':
        return this.#open(packet);
      case 'OKAY':
        return stream?.hostTook();
      case 'WRTE':
        if (!stream) return this.#send('CLSE', [0, packet.arg0]);
        this.#send('OKAY', [packet.arg1, packet.arg0]);
        return stream.hostWrote(packet.data);
      case 'CLSE':
        this.#streams.delete(packet.arg1);
        return stream?.hostClosed();
    }
  }

  #connect({ arg0: version, arg1: most }: Packet): void {
    const { banner, reachability } = this.#options;
    if (reachability() === 'offline') return;
    if (reachability() === 'unauthorized') return this.#send('AUTH', [AUTH_TOKEN, 0], Buffer.alloc(20, 7));
    this.#hostMost = Math.min(most, MOST_DATA);
    const { name, model, device } = banner;
    const properties = `ro.product.name=${name};ro.product.model=${model};ro.product.device=${device};features=${FEATURES}`;
    this.#send('CNXN', [VERSION, MOST_DATA], Buffer.from(`device::${properties}`));
    this.#checksum = version < VERSION;
  }

  #open({ arg0: peer, data }: Packet): void {
    const id = this.#nextId++;
    const close = (ids: readonly [number, number]): void => {
      this.#streams.delete(id);
      this.#send('CLSE', ids);
    };
    const stream = new TransportStream({
      most: this.#hostMost,
      okay: () => this.#send('OKAY', [id, peer]),
      data: (bytes) => this.#send('WRTE', [id, peer], bytes),
      refuse: () => close([0, peer]),
      close: () => close([id, peer]),
    });
    this.#streams.set(id, stream);
    this.#options.open(data.toString('utf8').replace(/\0+$/, ''), stream);
  }

  #send(command: PacketCommand, [arg0, arg1]: readonly [number, number], data: Buffer = NO_DATA): void {
    if (!this.#socket.destroyed)
      this.#socket.write(encodePacket({ command, arg0, arg1, data }, { checksum: this.#checksum }));
  }
}
