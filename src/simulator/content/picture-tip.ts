/** A picture with a tip under it, as people pin them. `hue` colours the drawn picture. */
export type PictureTip = Readonly<{
  title: string;
  by: string;
  saves: number;
  topic: string;
  hue: number;
  text: string;
}>;

export function tip(
  title: string,
  by: string,
  ...[facts, text]: [[saves: number, topic: string, hue: number], string]
): PictureTip {
  const [saves, topic, hue] = facts;
  return { title, by, saves, topic, hue, text };
}
