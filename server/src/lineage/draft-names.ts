/** How people are told of drafts: by the names of their files, and where several have one name, by the folders before it that tell them
 * apart. Knows no disk. */

/** Names a draft among all of them; `drafts` are keys of files, or paths. */
export function namesAmong(drafts: Iterable<string>): (draft: string) => string {
  const byFile = new Map<string, string[]>();
  for (const draft of drafts) {
    const path = pathOf(draft);
    const file = fileOf(path);
    const alike = byFile.get(file);
    if (alike) alike.push(path);
    else byFile.set(file, [path]);
  }
  return (draft) => {
    const path = pathOf(draft);
    const others = (byFile.get(fileOf(path)) ?? []).filter((other) => other !== path);
    const parts = path.split('/');
    for (let count = 1; count < parts.length; count++) {
      const name = parts.slice(-count).join('/');
      if (!others.some((other) => `/${other}`.endsWith(`/${name}`))) return name;
    }
    return path;
  };
}

/** As it is: a key is decoded already. */
const pathOf = (draft: string): string => draft.replace(/^[a-z][a-z0-9+.-]*:/i, '');

const fileOf = (path: string): string => path.split('/').at(-1) ?? '';
