import { encodePacket, PacketReader, type Packet } from '../../../src/simulator/adb/packet.js';

const packet: Packet = { command: 'WRTE', arg0: 3, arg1: 4, data: Buffer.from('hello') };

describe('packets of the adb transport', () => {
  it('read back as they were written, however the bytes are cut', () => {
    const bytes = Buffer.concat([encodePacket(packet, { checksum: true }), encodePacket(packet, { checksum: false })]);
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      const reader = new PacketReader();
      const read = [...reader.read(bytes.subarray(0, cut)), ...reader.read(bytes.subarray(cut))];
      expect(read).toEqual([packet, packet]);
    }
  });

  it('refuse what is not adb', () => {
    expect(() => [...new PacketReader().read(Buffer.from('GET / HTTP/1.1\r\nHost: phone\r\n\r\n'))]).toThrow(
      'not of the adb protocol',
    );
  });

  it('refuse a length that nobody sends', () => {
    const bytes = encodePacket(packet, { checksum: false });
    bytes.writeUInt32LE(0xffffffff, 12);
    expect(() => [...new PacketReader().read(bytes)]).toThrow('not of the adb protocol');
  });
});
