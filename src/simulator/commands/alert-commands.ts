/** Reads and answers dialogs. */

import { tap } from '../system/touch.js';
import { centerOf } from '../../core/geometry.js';
import type { TreeNode } from '../tree/tree.js';
import { CommandRefused } from './command.js';
import type { Desk, Fields } from './desk.js';

const idOf = (desk: Desk, node: TreeNode): string => desk.attributes(node).get('resource-id') ?? '';

/** The nodes of a dialog that asks something: an alert of an app or of Android, or a permission dialog. */
function alertNodes(desk: Desk): readonly TreeNode[] {
  const nodes = desk.nodes();
  if (nodes.some((node) => /:id\/(alertTitle|permission_message)$/.test(idOf(desk, node)))) return nodes;
  throw new CommandRefused('no such alert', 'There is no alert on this screen.');
}

/** Title and message, each on a line. */
export const alertText = (desk: Desk): string =>
  alertNodes(desk)
    .filter((node) => /:id\/(alertTitle|message|permission_message)$/.test(idOf(desk, node)))
    .map((node) => desk.attributes(node).get('text') ?? '')
    .join('\n');

const YES = /:id\/(button1|permission_allow_button|permission_allow_foreground_only_button|aerr_wait|aerr_restart)$/;
const NO = /:id\/(button2|permission_deny_button|aerr_close)$/;

/** Presses the button with the label, or else the one that says yes or no. */
export function answerAlert(desk: Desk, { isYes, body }: Readonly<{ isYes: boolean; body: Fields }>): null {
  const nodes = alertNodes(desk);
  const { buttonLabel } = body;
  const buttons = nodes.filter((node) => desk.attributes(node).get('class') === 'android.widget.Button');
  const chosen =
    typeof buttonLabel === 'string'
      ? buttons.find((node) => desk.attributes(node).get('text') === buttonLabel)
      : (buttons.find((node) => (isYes ? YES : NO).test(idOf(desk, node))) ??
        (isYes || buttons.length > 1 ? undefined : buttons[0]));
  if (!chosen)
    throw new CommandRefused('no such alert', `This alert has no button to ${isYes ? 'accept' : 'dismiss'} it with.`);
  tap(desk.phone, centerOf(chosen.placed.visible));
  return null;
}
