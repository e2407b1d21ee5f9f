/** What Android takes for the name of a package. */

/** Android's rule for package names, and for the actions of intents. Nothing a shell or a folder could take for more. */
export const isDottedName = (name: string): boolean => /^[A-Za-z]\w*(?:\.\w+)*$/.test(name);
