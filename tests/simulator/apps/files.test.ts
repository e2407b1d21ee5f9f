import { files } from '../../../src/simulator/apps/files.js';
import { gallery } from '../../../src/simulator/apps/gallery.js';
import { play } from '../../../src/simulator/world/play.js';

const more = (name: string) => play(files).tap('Downloads').tap(`More about ${name}`);

describe('Files', () => {
  it('lists a folder in the chosen order', () => {
    const sorted = play(files).tap('Downloads').tap('sort').tap('Largest').texts();
    expect(sorted.indexOf('Three logos.zip')).toBeLessThan(sorted.indexOf('Order M-20418.pdf'));
  });

  it('renames a file, but not to a name that is taken', () => {
    expect(more('Three logos.zip').tap('Rename').type('Name', 'Logos.zip').tap('OK').texts()).toContain('Logos.zip');
    expect(() => more('Three logos.zip').tap('Rename').type('Name', 'Order M-20418.pdf').tap('OK')).toThrow(
      'Nothing called "OK"',
    );
  });

  it('deletes only after asking', () => {
    const asked = more('Three logos.zip').tap('Delete');
    expect(asked.tap('Cancel').texts()).toContain('Three logos.zip');
    expect(asked.tap('Delete').texts()).not.toContain('Three logos.zip');
  });
});

describe('the Gallery', () => {
  const start = () => play(gallery, { others: [files] });

  it('shows the pictures among the files, by album', () => {
    expect(start().texts()).toEqual(expect.arrayContaining(['Harbour at dusk', 'Night tram timetable']));
    expect(start().tap('Favourites').texts()).not.toContain('Night tram timetable');
  });

  it('deletes a picture from the files, after asking', () => {
    const deleted = start().tap('Harbour at dusk').tap('Delete').tap('Delete');
    expect(deleted.texts()).not.toContain('Harbour at dusk');
    expect(deleted.world.journal).toMatchObject([{ what: 'deleted', details: { file: 'Harbour at dusk.jpg' } }]);
  });
});
