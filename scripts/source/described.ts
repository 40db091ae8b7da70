import ts from 'typescript';

/** Something named in the source, with the text of the comment above it. */
export interface Described {
  readonly name: string;
  /** Empty when nothing is said. */
  readonly text: string;
}

export function parseSource(file: string, text: string): ts.SourceFile {
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
}

/** The doc comment above a node as Markdown: its text, then a sentence for each `@throws`. */
export function textAbove(node: ts.Node): string {
  const comment = ts.getJSDocCommentsAndTags(node).find((part) => ts.isJSDoc(part));
  if (!comment) return '';
  const refusals = (comment.tags ?? [])
    .filter((tag) => tag.tagName.text === 'throws')
    .map((tag) => `Throws ${ts.getTextOfJSDocComment(tag.comment) ?? ''}.`);
  return [ts.getTextOfJSDocComment(comment.comment) ?? '', ...refusals].join('\n\n').trim();
}

/** Functions that a file exports by name. */
export function exportedFunctions(source: ts.SourceFile): Described[] {
  return source.statements.flatMap((statement) =>
    ts.isFunctionDeclaration(statement) && statement.name && isExported(statement)
      ? [{ name: statement.name.text, text: textAbove(statement) }]
      : [],
  );
}

/** Members of the object that an exported factory returns. */
export function factoryMembers(source: ts.SourceFile): Described[] {
  return source.statements.flatMap((statement) => {
    if (!ts.isFunctionDeclaration(statement) || !isExported(statement)) return [];
    const returned = (statement.body?.statements ?? []).flatMap((line) =>
      ts.isReturnStatement(line) && line.expression && ts.isObjectLiteralExpression(line.expression)
        ? line.expression.properties
        : [],
    );
    return returned.map((member) => ({
      name: member.name?.getText(source) ?? '',
      text: textAbove(member),
    }));
  });
}

function isExported(node: ts.FunctionDeclaration): boolean {
  return node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}
