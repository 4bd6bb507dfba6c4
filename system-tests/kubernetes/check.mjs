import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import Ajv from 'ajv';
import formats from 'ajv-formats';
import { parseAllDocuments } from 'yaml';

const [definitions, ...files] = process.argv.slice(2);
const documents = (file) => parseAllDocuments(readFileSync(file, 'utf8'), { merge: true }).map((each) => each.toJS()).filter(Boolean);

// An API server refuses what it does not know (server-side field validation); a schema must be told to.
function strict(schema) {
  if (Array.isArray(schema)) return schema.map(strict);
  if (schema === null || typeof schema !== 'object') return schema;
  const copy = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, strict(value)]));
  if (schema['x-kubernetes-int-or-string']) return { anyOf: [{ type: 'integer' }, { type: 'string' }] };
  if (schema.type === 'object' && schema.properties && !schema['x-kubernetes-preserve-unknown-fields']) {
    copy.additionalProperties = false;
  }
  if (typeof schema.pattern === 'string' && schema.pattern.includes('(?i)')) delete copy.pattern; // Go's, which no other engine reads
  return copy;
}

const ajv = formats.default(new Ajv.default({ strict: false, allErrors: true, formats: { int32: true, int64: true, double: true, float: true } }));
const custom = new Map();
for (const file of definitions ? readdirSync(definitions).filter((name) => name.endsWith('.yaml')) : []) {
  for (const { kind, spec } of documents(join(definitions, file))) {
    if (kind !== 'CustomResourceDefinition') continue;
    for (const version of spec.versions) {
      const schema = strict(version.schema.openAPIV3Schema);
      schema.properties.metadata = { type: 'object' };
      custom.set(`${spec.group}/${version.name}/${spec.names.kind}`, ajv.compile(schema));
    }
  }
}

/** The check of a kind: says what is wrong with an object, or is undefined where nothing is known of the kind. */
async function checkOf(apiVersion, kind) {
  const own = custom.get(`${apiVersion}/${kind}`);
  if (own) return (object) => (own(object) ? [] : own.errors);
  const models = apiVersion.startsWith('monitoring.coreos.com/') ? '@kubernetes-models/prometheus-operator' : 'kubernetes-models';
  const model = (await import(`${models}/${apiVersion}`).catch(() => ({})))[kind];
  return model && ((object) => {
    try {
      new model(object).validate();
      return [];
    } catch (fault) {
      return [fault];
    }
  });
}

let faults = 0;
const checked = new Map();
const unknown = new Map();
for (const file of files) {
  for (const object of documents(file)) {
    const kind = `${object.apiVersion}/${object.kind}`;
    const check = await checkOf(object.apiVersion, object.kind);
    const counted = check ? checked : unknown;
    counted.set(kind, (counted.get(kind) ?? 0) + 1);
    for (const fault of check?.(object) ?? []) {
      console.log(`${basename(file)} ${object.kind} ${object.metadata.name} ${fault.instancePath ?? ''}: ${fault.message} ${JSON.stringify(fault.params ?? '')}`);
      faults++;
    }
  }
}
const said = (kinds) => [...kinds].map(([kind, number]) => `${number} ${kind}`).join(', ');
console.log(`system-tests/kubernetes/check: ${faults} faults; checked ${said(checked)}${unknown.size ? `; no schema for ${said(unknown)}` : ''}`);
process.exit(faults ? 1 : 0);
