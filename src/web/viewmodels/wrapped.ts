/** A text in lines of at most so many characters, for pictures; what does not fit ends with "…". */
export function wrapped(text: string, characters: number, mostLines: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').flatMap((one) => pieces(one, characters))) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= characters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= mostLines) return lines;
  const kept = lines.slice(0, mostLines);
  return [...kept.slice(0, -1), `${(kept.at(-1) ?? '').slice(0, characters - 2)} …`];
}

/** A word that is longer than a line is cut. */
function pieces(word: string, characters: number): readonly string[] {
  if (word.length <= characters) return [word];
  return [`${word.slice(0, characters - 1)}-`, ...pieces(word.slice(characters - 1), characters)];
}
