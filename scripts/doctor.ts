import { EnvError } from '#config/env-error.ts';
import { readEnv, type Env } from '#config/env.ts';
import { examineDataFolder } from './doctor/examine-data-folder.ts';
import { examinePorts } from './doctor/examine-ports.ts';
import { examinePrograms } from './doctor/examine-programs.ts';
import { examineServices } from './doctor/examine-services.ts';
import { ill, well, type Finding } from './doctor/finding.ts';

/** `npm run doctor`: what is wrong with this machine or its configuration, and how to mend it. */
const findings = await examine();
const signs = { well: '  ok  ', remark: ' note ', ill: 'WRONG ' } as const;
for (const finding of findings) {
  console.log(`${signs[finding.kind]} ${finding.what}: ${finding.detail}`);
  if (finding.kind !== 'well') console.log(`       ${finding.mend}`);
}
const isIll = findings.some(({ kind }) => kind === 'ill');
console.log(isIll ? 'Not everything is well.' : 'Everything is well.');
process.exitCode = isIll ? 1 : 0;

async function examine(): Promise<Finding[]> {
  let env: Env;
  try {
    env = readEnv();
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    const mend =
      'Correct it in .env or in the environment; docs/reference/environment.md lists all.';
    return error.message.split('\n').map((problem) => ill('configuration', problem, mend));
  }
  return [
    well('configuration', 'every variable is as expected'),
    ...examinePrograms(env),
    ...examineDataFolder(env),
    ...(await examinePorts(env)),
    ...(await examineServices(env)),
  ];
}
