import { completion, type Answer, type EndpointAnswer } from './chat-endpoint.js';

type Role = 'manager' | 'operator' | 'reflector' | 'notetaker' | 'confirmer' | 'learner';
type Reply = Readonly<Record<string, unknown>> | string | EndpointAnswer;
/** The reply, or what makes it from the words of the prompt. The last of a list stays. */
export type CrewReplies = Readonly<Partial<Record<Role, readonly (Reply | ((prompt: string) => Reply))[]>>>;

const isAnswer = (reply: Reply): reply is EndpointAnswer =>
  typeof reply === 'object' && ('status' in reply || 'body' in reply);

type Message = Readonly<{ content: string | readonly Readonly<{ text?: string }>[] }>;

const wordsOf = (body: Readonly<Record<string, unknown>>): string =>
  (body['messages'] as readonly Message[])
    .flatMap(({ content }) => (typeof content === 'string' ? [content] : content.map(({ text = '' }) => text)))
    .join('\n');

/** Every prompt begins by telling the model who it is; whoever is none of the crew writes tips or shortcuts. */
function roleOf(prompt: string): Role {
  const name = /You are the (Manager|Operator|Reflector|Notetaker|Confirmer)\b/.exec(prompt)?.[1]?.toLowerCase();
  return (name as Role | undefined) ?? 'learner';
}

const STANDARD: CrewReplies = {
  manager: [plan('Do what was asked')],
  reflector: [{ kind: 'as-expected', evidence: 'The screen shows it.', progress: 'On the way.' }],
  notetaker: [{ add: [], correct: [] }],
  confirmer: [{ accepted: true, reason: 'It is shown.' }],
  learner: [{ tips: [], reinforce: [], shortcuts: [] }],
};

/** A plan with one subgoal in hand. */
export function plan(what: string): Readonly<Record<string, unknown>> {
  return {
    thought: 't',
    subgoals: [{ what, state: 'doing' }],
    current: what,
    collect: [],
    finished: false,
    answer: '',
  };
}

export const decide = (
  action: string,
  args: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> => ({
  thought: `I ${action}.`,
  actions: [{ action, args }],
});

/** The mark of the first element whose line holds the words, as the prompt lists them. */
export function markOf(prompt: string, words: string): number {
  const line = prompt.split('\n').find((each) => /^\s*\[?\d+\]?[ .:]/.test(each) && each.includes(words));
  return Number(/\d+/.exec(line ?? '')?.[0] ?? NaN);
}

/** A model behind an endpoint that plays the whole crew; whoever has no replies of its own answers sensibly. */
export function playCrew(replies: CrewReplies = {}): Answer {
  const asked = new Map<Role, number>();
  return (body) => {
    const prompt = wordsOf(body);
    const role = roleOf(prompt);
    const own = replies[role] ?? STANDARD[role] ?? [];
    const count = asked.get(role) ?? 0;
    asked.set(role, count + 1);
    const chosen = own[Math.min(count, own.length - 1)] ?? 'Nothing was scripted for this.';
    const reply = typeof chosen === 'function' ? chosen(prompt) : chosen;
    if (typeof reply !== 'string' && isAnswer(reply)) return reply;
    return completion(typeof reply === 'string' ? reply : JSON.stringify(reply));
  };
}
