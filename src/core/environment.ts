/** The variables of a process, handed in so that nothing reads the process itself. */
export type Environment = Readonly<Record<string, string | undefined>>;
