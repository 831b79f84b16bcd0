import { readFileSync } from 'node:fs';
import ts from 'typescript';
import type { Plugin } from 'vite';

/** Writes beside the built elements what editors and documentation know them by. */
export const describedFor = (sources: Sources): Plugin => ({
  name: 'custom-elements',
  generateBundle() {
    const manifest = JSON.stringify(manifestOf(sources), undefined, 2);
    this.emitFile({ type: 'asset', fileName: 'custom-elements.json', source: `${manifest}\n` });
  },
});

export interface Sources {
  /** What defines the elements, and names them in `HTMLElementTagNameMap`. */
  readonly elements: string;
  /** A style sheet with the custom properties of `:host`, each with a comment behind it. */
  readonly tokens: string;
  /** The built script, from the root of the package. */
  readonly module: string;
}

/**
 * The elements as their classes, docstrings and tokens describe them (custom-elements-manifest, schema 1.0.0). Throws
 * where something a site can use has no description.
 */
function manifestOf({ elements, module, tokens }: Sources): object {
  const program = ts.createProgram([elements], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    types: [],
  });
  const cssProperties = tokensIn(readFileSync(tokens, 'utf8'));
  const declarations = globalsNamed(program, 'HTMLElementTagNameMap').map(tag => ({
    ...elementOf(tag, program),
    cssProperties,
  }));
  return {
    schemaVersion: '1.0.0',
    modules: [
      {
        kind: 'javascript-module',
        path: module,
        declarations,
        exports: declarations.flatMap(({ name, tagName }) => [
          { kind: 'js', name, declaration: { name, module } },
          { kind: 'custom-element-definition', name: tagName, declaration: { name, module } },
        ]),
      },
    ],
  };
}

/** What the sources add to an interface of every page. */
const globalsNamed = (program: ts.Program, name: string): readonly ts.PropertySignature[] =>
  program
    .getSourceFiles()
    .filter(file => !file.isDeclarationFile)
    .flatMap(({ statements }) => [...statements])
    .flatMap(statement => (ts.isModuleDeclaration(statement) && statement.body ? [statement.body] : []))
    .flatMap(body => (ts.isModuleBlock(body) ? [...body.statements] : []))
    .filter(statement => ts.isInterfaceDeclaration(statement) && statement.name.text === name)
    .flatMap(statement => [...(statement as ts.InterfaceDeclaration).members])
    .filter(member => ts.isPropertySignature(member));

function elementOf(tag: ts.PropertySignature, program: ts.Program) {
  const checker = program.getTypeChecker();
  const element = checker.getTypeAtLocation(tag).symbol.valueDeclaration;
  if (!element || !ts.isClassDeclaration(element)) throw new Error(`${nameOf(tag)} is no class`);
  const fields = fieldsOf(element, checker);
  const fired = new Set(tagsOf(element, 'fires'));
  return {
    kind: 'class',
    customElement: true,
    tagName: nameOf(tag),
    name: nameOf(element),
    description: descriptionOf(element, checker),
    superclass: { name: 'LitElement', package: 'lit' },
    attributes: fields.flatMap(attributeOf),
    members: [...fields.map(fieldOf), ...methodsOf(element, checker)],
    events: globalsNamed(program, 'GlobalEventHandlersEventMap')
      .filter(event => fired.has(nameOf(event)))
      .map(event => ({ ...described(event, checker), type: { text: event.type?.getText() } })),
    slots: tagsOf(element, 'slot').map(namedIn),
    cssParts: tagsOf(element, 'csspart').map(namedIn),
  };
}

const nameOf = ({ name }: ts.NamedDeclaration): string =>
  name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : '';

const tagsOf = (node: ts.Node, wanted: string): readonly string[] =>
  ts
    .getJSDocTags(node)
    .filter(({ tagName }) => tagName.text === wanted)
    .map(({ comment }) => (ts.getTextOfJSDocComment(comment) ?? '').replace(/\s+/g, ' '));

/** `name - What it is.`; a slot may be without a name. */
function namedIn(text: string): { readonly name: string; readonly description: string } {
  const [, name = '', description = ''] = /^(\S*?) ?- (.+)$/.exec(text) ?? [];
  if (description === '') throw new Error(`"${text}" is not described`);
  return { name, description };
}

function descriptionOf(node: ts.NamedDeclaration, checker: ts.TypeChecker): string {
  const symbol = node.name && checker.getSymbolAtLocation(node.name);
  const description = ts.displayPartsToString(symbol?.getDocumentationComment(checker)).replace(/\s+/g, ' ');
  if (description === '') throw new Error(`${nameOf(node)} is not described`);
  return description;
}

const described = (node: ts.NamedDeclaration, checker: ts.TypeChecker) => ({
  name: nameOf(node),
  description: descriptionOf(node, checker),
});

/** What a script of the page can read or set. */
interface Field {
  readonly name: string;
  readonly description: string;
  readonly type: string;
  /** What of the type can be written as an attribute. */
  readonly written: string;
  readonly initially: string | undefined;
  readonly attribute: string | undefined;
  readonly reflects: boolean;
  readonly isReadonly: boolean;
}

const hidden =
  ts.ModifierFlags.Private | ts.ModifierFlags.Protected | ts.ModifierFlags.Static | ts.ModifierFlags.Override;

const publicOf = ({ members }: ts.ClassDeclaration): readonly ts.ClassElement[] =>
  members.filter(member => nameOf(member) !== '' && (ts.getCombinedModifierFlags(member) & hidden) === 0);

const fieldsOf = (element: ts.ClassDeclaration, checker: ts.TypeChecker): readonly Field[] =>
  publicOf(element)
    .filter(member => ts.isPropertyDeclaration(member) || ts.isGetAccessor(member))
    .map(member => {
      const type = checker.getTypeAtLocation(member);
      const texts = (type.isUnion() ? type.types : [type]).filter(({ flags }) => flags & ts.TypeFlags.StringLike);
      return {
        ...described(member, checker),
        type: spelled(type, checker),
        written: texts.map(text => spelled(text, checker)).join(' | '),
        initially: tagsOf(member, 'default')[0],
        isReadonly: ts.isGetAccessor(member),
        ...reactionOf(element, nameOf(member)),
      };
    });

const spelled = (type: ts.Type, checker: ts.TypeChecker): string =>
  checker.typeToString(
    type,
    undefined,
    ts.TypeFormatFlags.InTypeAlias |
      ts.TypeFormatFlags.NoTruncation |
      ts.TypeFormatFlags.UseSingleQuotesForStringLiteralType,
  );

/** What the table `static properties` of a Lit element says of one. */
function reactionOf(element: ts.ClassDeclaration, name: string): Pick<Field, 'attribute' | 'reflects'> {
  const table = element.members.find(member => nameOf(member) === 'properties');
  const row = valueIn(table && ts.isPropertyDeclaration(table) ? table.initializer : undefined, name);
  const attribute = valueIn(row, 'attribute');
  const isNone = row === undefined || attribute?.kind === ts.SyntaxKind.FalseKeyword;
  return {
    attribute: isNone ? undefined : attribute && ts.isStringLiteral(attribute) ? attribute.text : name.toLowerCase(),
    reflects: valueIn(row, 'reflect')?.kind === ts.SyntaxKind.TrueKeyword,
  };
}

const valueIn = (object: ts.Expression | undefined, name: string): ts.Expression | undefined =>
  object && ts.isObjectLiteralExpression(object)
    ? object.properties.filter(ts.isPropertyAssignment).find(property => nameOf(property) === name)?.initializer
    : undefined;

const attributeOf = ({ attribute, description, initially, name, written }: Field) =>
  attribute === undefined
    ? []
    : [{ name: attribute, description, type: { text: written }, default: initially, fieldName: name }];

const fieldOf = ({ attribute, description, initially, isReadonly, name, reflects, type }: Field) => ({
  kind: 'field',
  name,
  description,
  type: { text: type },
  default: initially,
  ...(attribute !== undefined && { attribute }),
  ...(reflects && { reflects }),
  ...(isReadonly && { readonly: true }),
});

const methodsOf = (element: ts.ClassDeclaration, checker: ts.TypeChecker) =>
  publicOf(element)
    .filter(member => ts.isMethodDeclaration(member))
    .map(member => ({
      kind: 'method',
      ...described(member, checker),
      return: { type: { text: member.type?.getText() } },
    }));

/** The first rule of the sheet that is for a host; what comes later only changes it. */
function tokensIn(sheet: string): readonly object[] {
  const [, rule = ''] = /:host \{\n([\s\S]*?)\n\}/.exec(sheet) ?? [];
  return rule
    .split(/(?<=\*\/)\s*\n/)
    .filter(line => line.trim() !== '')
    .map(line => {
      const [, name, value, description] = /^\s*(--[\w-]+):\s*([^;]+); \/\* (.+) \*\/$/.exec(line) ?? [];
      if (description === undefined) throw new Error(`"${line.trim()}" is not described`);
      return { name, default: value, description };
    });
}
