import { proposeStatements, type ProposedStatement } from './propose-statements.ts';

export async function proposeFromLines(input: AsyncIterable<string>, write: (line: string) => void): Promise<number> {
  for await (const line of input) {
    if (!line.trim()) continue;
    const article = JSON.parse(line);
    write(JSON.stringify({ id: article.id, statements: proposeStatements(article).map(toLine) }));
  }
  return 0;
}

function toLine(statement: ProposedStatement): object {
  const { p, start, end, cue, speaker, person, addressee, addresseePerson, directness, confidence, inside } = statement;
  return { p, start, end, cue, speaker, person, addressee, addressee_person: addresseePerson, directness, confidence, inside };
}
