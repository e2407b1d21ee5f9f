/** What can be asked of a phone's state by whoever holds it, without loading a phone. */
export type { Json, JsonObject } from './world/json.js';
export type { JournalEntry } from './world/world.js';
export { answerQuestion, isObject } from './world/question.js';
