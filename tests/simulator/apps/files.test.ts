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

describe('many at once', () => {
  const folder = () => play(files).tap('Downloads');

  it('moves the files that were picked into another folder', () => {
    const picked = folder().hold('Three logos.zip').tap('Lantern pattern.pdf');
    expect(picked.texts()).toContain('2 selected');
    const moved = picked.tap('Move to').tap('Documents');
    expect(moved.texts()).not.toContain('Three logos.zip');
    expect(moved.back().tap('Documents').texts()).toEqual(
      expect.arrayContaining(['Three logos.zip', 'Lantern pattern.pdf']),
    );
  });

  it('deletes them after asking, and gives up the choice with the arrow', () => {
    const picked = folder().hold('Three logos.zip').tap('Lantern pattern.pdf');
    expect(picked.tap('Navigate up').texts()).not.toContain('2 selected');
    const deleted = picked.tap('Delete').tap('Delete');
    expect(deleted.world.journal).toHaveLength(2);
    expect(deleted.texts()).not.toContain('Three logos.zip');
  });

  it('puts pictures into a new album, and tells of it in the details', () => {
    const album = play(gallery, { others: [files] })
      .hold('Harbour at dusk')
      .tap('Buns before ten')
      .tap('Add to album')
      .tap('New album')
      .type('Name', 'Best of May')
      .tap('OK')
      .tap('Best of May');
    expect(album.texts()).toEqual(expect.arrayContaining(['Harbour at dusk', 'Buns before ten']));
    expect(album.texts()).not.toContain('Rain on the tram window');
    expect(album.tap('Harbour at dusk').tap('Details').texts()).toContain('Best of May');
  });
});
