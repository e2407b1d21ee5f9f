/** All that a stranger needs to repeat a suite run, on its page. */

import { html, type Html } from '../../report/html.js';
import type { TaskResult } from '../scoring/result.js';
import type { SuiteHead } from '../store/suite-folder.js';
import { counted } from '../../core/count.js';

/** All that a stranger needs to do the same again, and where each number comes from. */
export function reproduceSection(head: SuiteHead, results: readonly TaskResult[]): Html {
  const { limits, diligence, confirm, learn } = head.settings;
  const bounds = [
    counted(limits.steps, 'step'),
    limits.minutes !== undefined && counted(limits.minutes, 'minute'),
    limits.tokens !== undefined && counted(limits.tokens, 'token'),
    limits.cost !== undefined && `$${limits.cost}`,
  ].filter(Boolean);
  const roles = Object.entries(head.models).filter(([, name]) => name !== head.model);
  const tasks = new Set(results.map(({ task }) => task)).size;
  const facts: readonly (readonly [string, string])[] = [
    ['Suite', `${head.suite}: ${counted(tasks, 'task')}${head.fingerprint ? `, fingerprint ${head.fingerprint}` : ''}`],
    ['Model', [head.model, ...roles.map(([role, name]) => `${role}: ${name}`)].join('; ')],
    ['Limits of a task', `${bounds.join(', ')}, unless the task says otherwise`],
    [
      'Settings',
      `diligence ${diligence}, confirm ${confirm}, ${learn ? `learning, with the tips and shortcuts in ${head.learning ?? 'a memory'}` : `not learning, ${head.memory ? 'with' : 'without'} tips and shortcuts`}`,
    ],
    ['Phones', phonesOf(head)],
    ['Versions', `Fingertips ${head.fingertips}, Node ${head.node}`],
    ['Suite run', `${head.id}, begun ${head.startedAt}`],
  ];
  return html`<section class="part">
    <h2>To repeat it</h2>
    <p><code>${commandOf(head)}</code></p>
    <table class="results">
      <tbody>
        ${facts.map(
          ([name, value]) =>
            html`<tr>
              <th scope="row">${name}</th>
              <td>${value}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <p>
      Every number is computed from what lies beside this page: results.jsonl, opinions.jsonl and the run folders.
      docs/evaluation.md defines each. Intervals hold the true value with 95 % confidence.
    </p>
  </section>`;
}

function phonesOf({ devices = [], phones }: SuiteHead): string {
  if (devices.length > 0) return devices.join(', ');
  return phones === undefined ? 'simulated' : counted(phones, 'simulated phone');
}

function commandOf(head: SuiteHead): string {
  const { suite, model, seed, repeat, settings, only, tags, shard, memory, devices = [], phones = 1 } = head;
  const { limits } = settings;
  return [
    'fingertips eval',
    suite,
    `--model ${model}`,
    `--seed ${seed}`,
    repeat > 1 && `--repeat ${repeat}`,
    `--diligence ${settings.diligence}`,
    `--max-steps ${limits.steps}`,
    limits.minutes !== undefined && `--max-minutes ${limits.minutes}`,
    limits.tokens !== undefined && `--max-tokens ${limits.tokens}`,
    limits.cost !== undefined && `--max-cost ${limits.cost}`,
    `--confirm ${settings.confirm}`,
    only.length > 0 && `--only ${only.join(',')}`,
    tags.length > 0 && `--tags ${tags.join(',')}`,
    shard && `--shard ${shard}`,
    memory && '--memory',
    head.learning !== undefined && `--learn-in ${head.learning}`,
    devices.length > 0 ? `--device ${devices.join(',')}` : phones > 1 && `--phones ${phones}`,
  ]
    .filter(Boolean)
    .join(' ');
}
