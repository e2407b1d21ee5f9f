import type { FileSystem } from '../file-system.js';

/** What a shell command has to work with. */
export type ShellCall = Readonly<{
  /** Its own name first, as it was typed. */
  words: readonly string[];
  /** All but the name. */
  args: readonly string[];
  /** What the command before it in the pipeline wrote. */
  input: Buffer;
  variables: Readonly<Record<string, string>>;
  out: (data: string | Buffer) => void;
  err: (text: string) => void;
  /** The next bytes that the host sends (`cmd package install` reads the APK so). */
  read: (bytes: number) => Promise<Buffer>;
  /** Called when the host hangs up; a command that stays open ends then. */
  onHangUp: (listener: () => void) => void;
  files: FileSystem;
}>;

/** Answers with the exit code. */
export type ShellCommand = (call: ShellCall) => number | Promise<number>;

export type CommandTable = Readonly<Record<string, ShellCommand>>;

/** The arguments that are no options. */
export const operands = (args: readonly string[]): readonly string[] => args.filter((arg) => !arg.startsWith('-'));

/** The value after an option, as in `-b crash`. */
export const optionValue = (args: readonly string[], option: string): string | undefined => {
  const at = args.indexOf(option);
  return at < 0 ? undefined : args[at + 1];
};
