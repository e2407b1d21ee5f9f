/** One stream of an adb connection. */

import { Inbox, type ServiceStream } from './service-stream.js';

/** How a stream sends its packets; the ids of both ends are the connection's business. */
export type StreamWire = Readonly<{
  most: number;
  okay: () => void;
  refuse: () => void;
  data: (bytes: Buffer) => void;
  close: () => void;
}>;

/** One stream of an adb connection. The protocol allows one packet of data in flight: the next waits for OKAY. */
export class TransportStream implements ServiceStream {
  readonly #wire: StreamWire;
  readonly #inbox = new Inbox();
  #outgoing: Buffer[] = [];
  #inFlight = false;
  #ending = false;
  #closed = false;
  #closeListeners: (() => void)[] = [];
  #drainListeners: (() => void)[] = [];

  constructor(wire: StreamWire) {
    this.#wire = wire;
  }

  get closed(): boolean {
    return this.#closed;
  }

  accept(): void {
    this.#wire.okay();
  }

  reject(): void {
    this.#wire.refuse();
    this.hostClosed();
  }

  write(data: Buffer | string): void {
    const bytes = Buffer.from(data);
    for (let start = 0; start < bytes.length; start += this.#wire.most) {
      this.#outgoing.push(bytes.subarray(start, start + this.#wire.most));
    }
    this.#flush();
  }

  end(): void {
    this.#ending = true;
    this.#flush();
  }

  read(bytes: number): Promise<Buffer> {
    return this.#inbox.read(bytes);
  }

  onData(listener: (data: Buffer) => void): void {
    this.#inbox.listen(listener);
  }

  onClose(listener: () => void): void {
    if (this.#closed) listener();
    else this.#closeListeners.push(listener);
  }

  drained(): Promise<void> {
    if (this.#closed || (!this.#inFlight && this.#outgoing.length === 0)) return Promise.resolve();
    return new Promise((resolve) => this.#drainListeners.push(resolve));
  }

  /** The host took the packet in flight. */
  hostTook(): void {
    this.#inFlight = false;
    this.#flush();
  }

  hostWrote(data: Buffer): void {
    this.#inbox.push(data);
  }

  /** The host closed the stream, or the connection is gone. */
  hostClosed(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#inbox.end();
    for (const listener of [...this.#closeListeners, ...this.#drainListeners]) listener();
  }

  #flush(): void {
    if (this.#inFlight || this.#closed) return;
    const next = this.#outgoing.shift();
    if (next) {
      this.#inFlight = true;
      this.#wire.data(next);
      return;
    }
    for (const listener of this.#drainListeners.splice(0)) listener();
    if (!this.#ending) return;
    this.#wire.close();
    this.hostClosed();
  }
}
