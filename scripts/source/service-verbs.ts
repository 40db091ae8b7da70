import ts from 'typescript';

/** `contacts.pause` and so on: every verb of a type such as `Services`. */
export function serviceVerbs(typeName: string, servicesFile: string): string[] {
  const { statements } = ts.createSourceFile('services.ts', servicesFile, ts.ScriptTarget.Latest);
  return statements.flatMap((statement) =>
    ts.isTypeAliasDeclaration(statement) && statement.name.text === typeName
      ? membersOf(ownPart(statement.type)).flatMap(([entity, type]) =>
          membersOf(type)
            .filter(([, member]) => isCallable(member))
            .map(([verb]) => `${entity}.${verb}`),
        )
      : [],
  );
}

/** Of `Others & { … }` what stands between the braces. */
function ownPart(type: ts.TypeNode): ts.TypeNode | undefined {
  return ts.isIntersectionTypeNode(type) ? type.types.find(ts.isTypeLiteralNode) : type;
}

function membersOf(type: ts.TypeNode | undefined): [string, ts.TypeNode | undefined][] {
  if (!type || !ts.isTypeLiteralNode(type)) return [];
  return type.members.flatMap((member) => {
    if (!member.name || !ts.isIdentifier(member.name)) return [];
    return [[member.name.text, ts.isPropertySignature(member) ? member.type : undefined]];
  });
}

function isCallable(type: ts.TypeNode | undefined): boolean {
  if (!type) return false;
  return ts.isFunctionTypeNode(type) || ts.isTypeReferenceNode(type);
}
