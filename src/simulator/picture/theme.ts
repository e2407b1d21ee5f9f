/** The colours of the light and the dark theme. */

import type { Color, ColorRole } from '../world/view.js';

/** The two schemes, tones of one blue after Material 3's baseline. */
const LIGHT: Readonly<Record<ColorRole, string>> = {
  primary: '#415F91',
  onPrimary: '#FFFFFF',
  primaryContainer: '#D6E3FF',
  onPrimaryContainer: '#284777',
  secondaryContainer: '#DAE2F9',
  onSecondaryContainer: '#3E4759',
  tertiaryContainer: '#FAD8FD',
  onTertiaryContainer: '#573E5C',
  surface: '#F9F9FF',
  surfaceContainerLow: '#F3F3FA',
  surfaceContainer: '#EDEDF4',
  surfaceContainerHigh: '#E7E8EE',
  surfaceContainerHighest: '#E2E2E9',
  onSurface: '#191C20',
  onSurfaceVariant: '#44474E',
  outline: '#74777F',
  outlineVariant: '#C4C6D0',
  inverseSurface: '#2E3036',
  inverseOnSurface: '#F0F0F7',
  error: '#BA1A1A',
  onError: '#FFFFFF',
  scrim: '#000000',
};

const DARK: Readonly<Record<ColorRole, string>> = {
  primary: '#AAC7FF',
  onPrimary: '#0A305F',
  primaryContainer: '#284777',
  onPrimaryContainer: '#D6E3FF',
  secondaryContainer: '#3E4759',
  onSecondaryContainer: '#DAE2F9',
  tertiaryContainer: '#573E5C',
  onTertiaryContainer: '#FAD8FD',
  surface: '#111318',
  surfaceContainerLow: '#191C20',
  surfaceContainer: '#1D2024',
  surfaceContainerHigh: '#282A2F',
  surfaceContainerHighest: '#33353A',
  onSurface: '#E2E2E9',
  onSurfaceVariant: '#C4C6D0',
  outline: '#8E9099',
  outlineVariant: '#44474E',
  inverseSurface: '#E2E2E9',
  inverseOnSurface: '#2E3036',
  error: '#FFB4AB',
  onError: '#690005',
  scrim: '#000000',
};

export const colorOf = (color: Color, isDark: boolean): string =>
  isRole(color) ? (isDark ? DARK : LIGHT)[color] : color;

const isRole = (color: Color): color is ColorRole => !color.startsWith('#');
