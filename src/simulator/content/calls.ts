/** The telephone calls of the last days. */

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
  call('07700 900187', 121, 'made'),
  call('01632 960322', 146, 'missed'),
  call('07700 900214', 170, 'received'),
  call('07700 900145', 193, 'missed'),
  call('07700 900237', 219, 'made'),
  call('01632 960114', 240, 'made'),
  call('07700 900990', 266, 'missed'),
  call('07700 900121', 290, 'received'),
];
