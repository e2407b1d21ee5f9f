/** All that a stranger needs to repeat a suite run, on its page. */

import { html, type Html } from '../../report/html.js';
import { settingsInWords } from '../../report/shown-settings.js';
import { commandOf } from '../results/head-facts.js';
import type { TaskResult } from '../scoring/result.js';
import type { SuiteHead } from '../store/suite-folder.js';
import { counted } from '../../core/count.js';

/** All that a stranger needs to do the same again, and where each number comes from. */
export function reproduceSection(head: SuiteHead, results: readonly TaskResult[]): Html {
  const roles = Object.entries(head.models).filter(([, name]) => name !== head.model);
  const tasks = new Set(results.map(({ task }) => task)).size;
  const facts: readonly (readonly [string, string])[] = [
    ['Suite', `${head.suite}: ${counted(tasks, 'task')}${head.fingerprint ? `, fingerprint ${head.fingerprint}` : ''}`],
    ['Model', [head.model, ...roles.map(([role, name]) => `${role}: ${name}`)].join('; ')],
    ['Settings', `${settingsInWords(head.settings).join(', ')}; a task may set other limits`],
    ['Tips and shortcuts', memoryOf(head)],
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

function memoryOf({ settings, learning, memory }: SuiteHead): string {
  if (settings.learning !== 'off') return `those in ${learning ?? 'a memory'}, and what is learned`;
  return memory ? 'those of the project' : 'none';
}

function phonesOf({ devices = [], phones }: SuiteHead): string {
  if (devices.length > 0) return devices.join(', ');
  return phones === undefined ? 'simulated' : counted(phones, 'simulated phone');
}
