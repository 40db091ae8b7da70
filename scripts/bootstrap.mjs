// The only script that may run on the machine's own Node, before anything is installed: plain
// JavaScript, no dependency. It installs what is missing and hands over to the pinned Node.
import { installDependencies } from './bootstrap/install-dependencies.mjs';
import { mendNativePackages } from './bootstrap/mend-native-packages.mjs';
import { handOver } from './bootstrap/hand-over.mjs';

const programs = {
  start: 'processes/start.ts',
  test: 'scripts/test.ts',
  doctor: 'scripts/doctor.ts',
};
const oldestNode = [20, 10];

const [name = 'start', ...args] = process.argv.slice(2);
const program = programs[name];
const [major, minor] = process.versions.node.split('.').map(Number);

if (program === undefined) {
  fail(`"${name}" is none of: ${Object.keys(programs).join(', ')}`);
} else if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
  fail(`Node ${oldestNode.join('.')} or newer is needed to begin; this is ${process.version}.`);
} else {
  try {
    await installDependencies();
    await mendNativePackages();
    process.exitCode = await handOver(program, args);
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}

function fail(message) {
  console.error(message);
  process.exitCode = 1;
}
