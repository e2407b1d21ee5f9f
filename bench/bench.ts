/** What a bench is, and what it finds: tables for a person, figures by name for a program. */

export type BenchOptions = Readonly<{
  /** Goes once through everything: it shows that a bench works, its figures mean little. */
  quick: boolean;
  /** Leaves nothing out where a bench measures a part of something to save time. */
  whole: boolean;
}>;

/** Something that can be measured by name: `npm run bench -- <name>`. */
export type Bench = Readonly<{
  /** One line for the list of benches. */
  about: string;
  run: (options: BenchOptions) => Promise<Measured>;
}>;

export type Figure = number | string;

export type Table = Readonly<{ title: string; rows: readonly Readonly<Record<string, Figure>>[] }>;

/** By name; those that belong together in a group, which may hold groups again. */
export type Figures = Readonly<{ [name: string]: Figure | Figures }>;

/** What a bench found: tables for a person, figures by name for a program. Times are milliseconds. */
export type Measured = Readonly<{ tables: readonly Table[]; figures: Figures }>;
