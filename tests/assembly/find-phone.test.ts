import type { RemoteDevice } from '../../src/core/device-settings.js';
import { findPhone } from '../../src/assembly/find-phone.js';
import { startServedPhone, type ServedPhone } from '../conformance/served-phone.js';
import { describeWithAdb } from '../support/with-adb.js';

const hub = (changes: Partial<RemoteDevice> = {}): RemoteDevice => ({
  kind: 'remote',
  name: 'hub',
  url: 'http://hub.example.com:4444/wd/hub',
  capabilities: {},
  credentials: { capabilities: {} },
  ...changes,
});
const placesOf = async (device: RemoteDevice) => (await findPhone(device, {})).keys;

describe('what is leased of a remote server', () => {
  it('is the server itself, however its address is written', async () => {
    expect(await placesOf(hub())).toEqual(['http://hub.example.com:4444/wd/hub']);
    expect(await placesOf(hub({ url: 'http://HUB.example.com:4444/wd/hub/' }))).toEqual(await placesOf(hub()));
  });

  it('is one of as many places as it may be asked for at once', async () => {
    expect(await placesOf(hub({ concurrency: 3 }))).toEqual([
      'http://hub.example.com:4444/wd/hub',
      'http://hub.example.com:4444/wd/hub #2',
      'http://hub.example.com:4444/wd/hub #3',
    ]);
  });

  it('is one phone where the capabilities name it', async () => {
    const device = hub({ concurrency: 3, capabilities: { 'appium:udid': 'A1' } });
    expect(await placesOf(device)).toEqual(['http://hub.example.com:4444/wd/hub A1']);
  });
});

describeWithAdb('what is leased of an attached phone', () => {
  let served: ServedPhone;

  beforeAll(async () => {
    served = await startServedPhone();
  });
  afterAll(() => served.close());

  it('is its serial, whether it is named by it, by another name, or not at all', async () => {
    const { address, server } = served;
    const names = [address, { ...address, name: 'desk' }, { ...address, udid: undefined }];
    const found = await Promise.all(names.map((device) => findPhone(device, server.env)));
    expect(new Set(found.flatMap(({ keys }) => keys))).toEqual(new Set([served.served.address]));
    expect(found.map(({ device }) => device)).toEqual(names.map((name) => ({ ...name, udid: served.served.address })));
  });
});
