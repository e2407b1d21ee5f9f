/** An article of the encyclopaedia. `facts` are the rows of its box. */
export type Article = Readonly<{
  title: string;
  summary: string;
  facts: Readonly<Record<string, string>>;
  sections: Readonly<Record<string, string>>;
}>;
