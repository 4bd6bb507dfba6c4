import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import asyncapi from '@asyncapi/parser';

const top = process.argv[2];
const schemas = join(top, 'event-contract/src/main/resources/seizures/contract/schema');
let faults = 0;

/** urn:seizures:schema:<name> is the file of that name, as /schemas/<name> serves it. */
const urn = {
  schema: 'urn',
  canRead: true,
  read: (uri) => readFileSync(join(schemas, `${uri}`.replace(/^urn:seizures:schema:/, '').replace(/#.*/, '') + '.schema.json'), 'utf8'),
};

const parser = new asyncapi.Parser({ __unstable: { resolver: { resolvers: [urn] } } });
const { document, diagnostics } = await asyncapi.fromFile(parser, join(top, 'docs/asyncapi.yaml')).parse();
for (const { code, message, path, severity } of diagnostics) {
  if (severity <= 1) {
    console.log(`docs/asyncapi.yaml ${path.join('/')}: ${message} (${code})`);
    faults++;
  }
}
if (!document) faults++;

for (const service of ['seizure-service', 'stats-service', 'alert-service']) {
  const file = join(service, 'src/main/resources/openapi.yaml');
  const { valid, errors } = await new Validator().validate(join(top, file));
  if (!valid) {
    console.log(`${file}: ${JSON.stringify(errors)}`);
    faults++;
  }
}
console.log(`descriptions: ${faults} faults`);
process.exit(faults ? 1 : 0);
