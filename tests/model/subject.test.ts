import { recordModel } from '../../src/model/recording.js';
import { ScriptedModel } from '../../src/model/scripted-model.js';
import { defineSubject } from '../../src/model/subject.js';

const plans = defineSubject<Readonly<{ plan: string }>>();

describe('what a request is about', () => {
  const about = plans.seal({ plan: 'Open the Gallery' });
  const request = { role: 'manager', prompt: 'Plan.', images: [], about };

  it('is read by the kind that sealed it, and by no other', () => {
    expect(plans.open(request)).toEqual({ plan: 'Open the Gallery' });
    expect(defineSubject<string>().open(request)).toBeUndefined();
    expect(plans.open({})).toBeUndefined();
  });

  it('shows nothing to whoever writes the request down', async () => {
    expect(JSON.stringify(request)).not.toContain('Gallery');
    const recorder = recordModel(new ScriptedModel(['Yes.']));
    await recorder.complete(request);
    expect(JSON.stringify(recorder.recording())).not.toContain('Gallery');
  });
});
