import { listed, TAP } from '../support/listed.js';
import { frame, node, text } from '../support/page-source.js';

describe('cards and their captions', () => {
  it.each(['android.widget.ImageView', 'android.view.View'])(
    'are one thing where the title says what the picture shows (%s)',
    (className) => {
      const card = (name: string, left: number) =>
        frame(
          `${left},700,${left + 400},1100`,
          node(className, `${left},700,${left + 400},950`, { ...TAP, 'content-desc': name }),
          text(name, `${left + 10},960,${left + 380},1000`),
          text(`By ${name} Studio`, `${left + 10},1000,${left + 380},1040`),
        );
      const kind = className.endsWith('ImageView') ? 'icon' : 'button';
      expect(listed([card('Fjord', 0), card('Dune', 500)])).toEqual([
        `[1] ${kind} "Fjord" ("By Fjord Studio")`,
        `[2] ${kind} "Dune" ("By Dune Studio")`,
      ]);
    },
  );

  it('leave a text alone that only stands near', () => {
    const picture = node('android.view.View', '0,700,400,900', { ...TAP, 'content-desc': 'Fjord' });
    expect(listed([frame('0,700,400,1500', picture, text('Fjord', '0,1200,400,1260'))])).toHaveLength(2);
  });

  it('are named through a pane of glass that takes their touches', () => {
    const pane = node('android.view.View', '0,300,1080,500', TAP);
    expect(
      listed([frame('0,300,1080,500', text('Night trains', '40,330,600,390'), text('3 left', '40,400,600,450'), pane)]),
    ).toEqual(['[1] row "Night trains" ("3 left")']);
  });
});
