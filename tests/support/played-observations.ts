import sharp from 'sharp';
import type { Observation } from '../../src/core/observation.js';
import type { Device } from '../../src/device/device.js';
import { page } from './page-source.js';
import { scriptedDevice } from './scripted-device.js';
import { aScreen } from './builders.js';

type Block = Readonly<{ left: number; top: number; width: number; height: number; color: string }>;

const SIZE = { width: 270, height: 600 };

/** A PNG of 270 by 600 pixels, white with coloured blocks on it. */
export async function picture(...blocks: readonly Block[]): Promise<Uint8Array> {
  const white = sharp({ create: { ...SIZE, channels: 3, background: '#fff' } });
  const patches = blocks.map(({ left, top, width, height, color }) => ({
    input: { create: { width, height, channels: 3 as const, background: color } },
    left,
    top,
  }));
  return white.composite(patches).png().toBuffer();
}

export const anObservation = (changes: Partial<Observation> = {}): Observation => ({
  source: page(),
  screenshot: undefined,
  size: SIZE,
  package: 'com.sim.notes',
  activity: '.Main',
  keyboardShown: false,
  ...changes,
});

/** A phone that shows these sights one after the other, and the last one for good. */
export function devicePlaying(sights: readonly Observation[]): Readonly<{ device: Device; looks: () => number }> {
  let looks = 0;
  const observe = async (): Promise<Observation> => {
    const sight = sights[Math.min(looks, sights.length - 1)] ?? anObservation();
    looks += 1;
    return sight;
  };
  return { device: { ...scriptedDevice(aScreen()).device, observe }, looks: () => looks };
}
