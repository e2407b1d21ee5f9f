/** What a service of the phone sees of one adb stream, whichever way the host came in. */
export interface ServiceStream {
  /** Tells the host that the service exists. Once, before anything is written. */
  accept(): void;
  /** Tells the host that there is no such service. */
  reject(): void;
  write(data: Buffer | string): void;
  /** Closes the stream when all that was written has gone out. */
  end(): void;
  /** The next `bytes` bytes, or fewer when the host closes before. */
  read(bytes: number): Promise<Buffer>;
  /** Hands over whatever comes in, from now on, instead of keeping it for `read`. */
  onData(listener: (data: Buffer) => void): void;
  /** Called once, at once when it is already closed. */
  onClose(listener: () => void): void;
  /** Resolves when everything written so far has been taken by the host, or the stream is closed. */
  drained(): Promise<void>;
  readonly closed: boolean;
}

/** Opens the service that a host named, for example "shell,v2:getprop". */
export type OpenService = (name: string, stream: ServiceStream) => void;

/** Bytes that came in and were not read yet, and who waits for them. */
export class Inbox {
  #chunks: Buffer[] = [];
  #length = 0;
  #ended = false;
  #waiting: { bytes: number; resolve: (data: Buffer) => void }[] = [];
  #listener: ((data: Buffer) => void) | undefined;

  push(data: Buffer): void {
    if (this.#listener) return this.#listener(data);
    this.#chunks.push(data);
    this.#length += data.length;
    this.#serve();
  }

  end(): void {
    this.#ended = true;
    this.#serve();
  }

  read(bytes: number): Promise<Buffer> {
    return new Promise((resolve) => {
      this.#waiting.push({ bytes, resolve });
      this.#serve();
    });
  }

  listen(listener: (data: Buffer) => void): void {
    this.#listener = listener;
    const rest = this.#take(this.#length);
    if (rest.length > 0) listener(rest);
  }

  #serve(): void {
    for (let next = this.#waiting[0]; next && (this.#length >= next.bytes || this.#ended); next = this.#waiting[0]) {
      this.#waiting.shift();
      next.resolve(this.#take(Math.min(next.bytes, this.#length)));
    }
  }

  #take(bytes: number): Buffer {
    const all = Buffer.concat(this.#chunks);
    const rest = all.subarray(bytes);
    this.#chunks = rest.length > 0 ? [rest] : [];
    this.#length = rest.length;
    return all.subarray(0, bytes);
  }
}
