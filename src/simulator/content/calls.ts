/** A telephone call. `hoursAgo` counts back from the phone's first start. */
export type StoredCall = Readonly<{ phone: string; hoursAgo: number; way: 'made' | 'received' | 'missed' }>;

const call = (phone: string, hoursAgo: number, way: StoredCall['way']): StoredCall => ({ phone, hoursAgo, way });

/** Newest first. */
export const CALLS: readonly StoredCall[] = [
  call('07700 900164', 3, 'received'),
  call('07700 900136', 6, 'missed'),
  call('01632 960140', 22, 'made'),
  call('07700 900198', 30, 'made'),
  call('07700 900226', 74, 'missed'),
  call('07700 900112', 100, 'received'),
];
