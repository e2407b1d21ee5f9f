import sharp from 'sharp';
import { describeScreen } from '../../src/perception/describe-screen.js';
import { createPerceptor } from '../../src/perception/perceptor.js';
import { frame, node, page, text } from '../support/page-source.js';
import { anObservation, picture, devicePlaying } from '../support/played-observations.js';
import { createPatientClock } from '../support/clocks.js';

const SAVE = node('android.widget.Button', '20,300,120,360', { clickable: true, text: 'Save' });
const SPINNER = node('android.widget.ProgressBar', '115,280,155,320');
const LOADED = page(frame('0,0,270,600', text('Groceries', '20,100,200,140'), SAVE));
const LOADING = page(frame('0,0,270,600', text('Groceries', '20,100,200,140')));

const perceptorOf = (sights: Parameters<typeof devicePlaying>[0], secrets = {}) => {
  const { device, looks } = devicePlaying(sights);
  const clock = createPatientClock(0);
  return { perceptor: createPerceptor({ device, clock, secrets }), looks, clock };
};

/** The block jumps from place to place, so that each look differs from the one before. */
const dancing = async (source: string, size: number) =>
  Promise.all(
    [0, 1].map(async (turn) =>
      anObservation({
        source,
        screenshot: await picture({ left: 115, top: 280, width: size, height: size, color: turn ? '#000' : '#888' }),
      }),
    ),
  );

describe('the Perceptor', () => {
  it('says what is on the screen once two looks agree', async () => {
    const screenshot = await picture();
    const { perceptor, looks } = perceptorOf([
      anObservation({ source: LOADING, screenshot }),
      anObservation({ source: LOADED, screenshot }),
    ]);

    const screen = await perceptor.perceive();

    expect(screen.elements.map(({ label }) => label)).toEqual(['Groceries', 'Save']);
    expect(screen).toMatchObject({ app: { package: 'com.sim.notes', name: 'Notes' }, restless: false, blind: false });
    expect(looks()).toBe(3);
  });

  it('needs one more look only when nothing was done since the last', async () => {
    const { perceptor, looks } = perceptorOf([anObservation({ source: LOADED, screenshot: await picture() })]);
    const first = await perceptor.perceive();

    await perceptor.perceive();
    expect(looks()).toBe(3);
    perceptor.forget();
    const third = await perceptor.perceive();

    expect(looks()).toBe(5);
    expect(third.signature).toBe(first.signature);
  });

  it('takes a screen that never rests as it is, and says so', async () => {
    const [one, other] = await dancing(LOADED, 150);
    const { perceptor, clock } = perceptorOf(
      Array.from({ length: 200 }, (_, index) => (index % 2 ? one : other) ?? anObservation()),
    );

    expect(await perceptor.perceive()).toMatchObject({
      restless: true,
      elements: [{ label: 'Groceries' }, { label: 'Save' }],
    });
    expect(clock.now()).toBeLessThan(2100);
  });

  it('does not wait for what always moves in a small place, but does for a spinner', async () => {
    const [one, other] = await dancing(LOADED, 24);
    const [spin, spun] = await dancing(page(frame('0,0,270,600', text('Loading', '20,100,200,140'), SPINNER)), 24);
    const still = anObservation({ source: LOADED, screenshot: await picture() });
    const ornament = perceptorOf(Array.from({ length: 200 }, (_, index) => (index % 2 ? one : other) ?? still));
    const spinner = perceptorOf([
      ...Array.from({ length: 12 }, (_, index) => (index % 2 ? spin : spun) ?? still),
      still,
    ]);

    expect(await ornament.perceptor.perceive()).toMatchObject({ restless: false });
    expect(ornament.looks()).toBeLessThan(6);
    expect((await spinner.perceptor.perceive()).elements.map(({ label }) => label)).toEqual(['Groceries', 'Save']);
  });

  it('draws a small picture with marks, and a grid where the tree says nothing', async () => {
    const screenshot = await picture();
    const seen = await perceptorOf([anObservation({ source: LOADED, screenshot })]).perceptor.perceive();
    const blind = await perceptorOf([
      anObservation({ source: 'ERROR: could not get idle state.', screenshot }),
    ]).perceptor.perceive();

    for (const { markedScreenshot, markedSize } of [seen, blind]) {
      const { data, info } = await sharp(markedScreenshot).removeAlpha().raw().toBuffer({ resolveWithObject: true });
      expect(info).toMatchObject(markedSize);
      expect(data.some((value) => value < 200)).toBe(true);
    }
    expect(blind).toMatchObject({ blind: true, elements: [] });
  });

  it.each([
    ['unreadable', async () => new Uint8Array()],
    ['unreadable', async () => (await picture()).subarray(0, 300)],
    ['black', async () => picture({ left: 0, top: 0, width: 270, height: 600, color: '#000' })],
  ])('goes on with the tree alone when the picture is %s', async (pictureFault, screenshotOf) => {
    const { perceptor } = perceptorOf([anObservation({ source: LOADED, screenshot: await screenshotOf() })]);
    const screen = await perceptor.perceive();

    expect(screen).toMatchObject({ pictureFault, secure: false, elements: [{}, { label: 'Save' }] });
    expect(describeScreen(screen).split('\n')[0]).toMatch(/broken|black/);
  });

  it('says that a picture could not be taken, which is not the same as a secure window', async () => {
    const { perceptor } = perceptorOf([anObservation({ source: LOADED, pictureFailed: true })]);

    expect(await perceptor.perceive()).toMatchObject({ pictureFault: 'failed', secure: false });
  });

  it('tells a toast, which nobody can touch', async () => {
    const toast = '<android.widget.Toast class="android.widget.Toast" text="No room left"/>';
    const source = LOADED.replace('</hierarchy>', `${toast}</hierarchy>`);
    const { elements } = await perceptorOf([
      anObservation({ source, screenshot: await picture() }),
    ]).perceptor.perceive();

    expect(elements.at(-1)).toMatchObject({ kind: 'text', label: 'No room left', abilities: [] });
  });

  it('shows nothing of a secure window but its tree', async () => {
    const screen = await perceptorOf([anObservation({ source: LOADED })]).perceptor.perceive();

    expect(screen).toMatchObject({
      secure: true,
      markedSize: { width: 0, height: 0 },
      elements: [{}, { label: 'Save' }],
    });
    expect(screen.screenshot).toHaveLength(0);
  });

  it('makes a password unreadable in both pictures', async () => {
    const stripes = Array.from({ length: 30 }, (_, index) => ({
      left: 20 + index * 6,
      top: 200,
      width: 3,
      height: 40,
      color: '#000',
    }));
    const source = page(
      frame(
        '0,0,270,600',
        node('android.widget.EditText', '20,200,200,240', { clickable: true, password: true }),
        SAVE,
      ),
    );
    const { screenshot } = await perceptorOf([
      anObservation({ source, screenshot: await picture(...stripes) }),
    ]).perceptor.perceive();

    const { data } = await sharp(screenshot)
      .extract({ left: 26, top: 205, width: 160, height: 1 })
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });

    expect(Math.max(...data) - Math.min(...data)).toBeLessThan(40);
  });

  it('puts the name of a secret where its value stands', async () => {
    const field = node('android.widget.EditText', '20,200,200,240', { clickable: true, text: 'open&sesame' });
    const sight = anObservation({ source: page(frame('0,0,270,600', field, SAVE)), screenshot: await picture() });
    const screen = await perceptorOf([sight], { DOOR: 'open&sesame' }).perceptor.perceive();

    expect(screen.elements[0]?.value).toBe('{{secret:DOOR}}');
    expect(JSON.stringify(screen.elements)).not.toContain('sesame');
  });

  it('stops looking when its signal is aborted', async () => {
    const { perceptor } = perceptorOf([anObservation({ source: LOADED, screenshot: await picture() })]);

    await expect(perceptor.perceive({ signal: AbortSignal.abort(new Error('Stopped.')) })).rejects.toThrow('Stopped.');
  });
});
