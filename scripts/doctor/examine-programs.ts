import type { Env } from '#config/env.ts';
import { outputOf } from '#processes/machine/output-of.ts';
import { findTemporalCli } from '#processes/temporal/temporal-cli.ts';
import { findChromium } from '#test/harness/find-chromium.ts';
import { ill, remark, well, type Finding } from './finding.ts';

/** The programs that `npm start` and `npm test` need on this machine. */
export function examinePrograms(env: Env): Finding[] {
  return [
    well('Node', `${process.version}, from node_modules`),
    examineTemporal(env),
    examineJava(),
    examineChromium(),
  ];
}

function examineTemporal(env: Env): Finding {
  if (env.TEMPORAL_ADDRESS !== undefined) return well('Temporal CLI', 'not needed');
  const program = findTemporalCli(env.CACHE_DIR);
  if (program !== undefined) return well('Temporal CLI', program);
  const go = outputOf('go', ['version']);
  if (go !== undefined) return well('Temporal CLI', `none yet; the first start builds it, ${go}`);
  return ill(
    'Temporal CLI',
    'none, and no Go to build it',
    'Install the `temporal` CLI or Go, or set TEMPORAL_ADDRESS. Where downloads are allowed the first ' +
      'start gets it by itself.',
  );
}

function examineJava(): Finding {
  const java = outputOf('java', ['-version'])?.split('\n')[0];
  const maven = outputOf('mvn', ['-version'])?.split('\n')[0];
  if (java !== undefined && maven !== undefined) return well('Java', `${java}, ${maven}`);
  return remark(
    'Java',
    'java or mvn is missing',
    'Only `npm test` needs them, and only where Temporal’s test server cannot be downloaded.',
  );
}

function examineChromium(): Finding {
  const chromium = findChromium();
  if (chromium !== undefined) return well('Chromium', chromium);
  return remark(
    'Chromium',
    'none found',
    'Only `npm test` needs it: install Debian’s `chromium`, or set CHROMIUM_PATH.',
  );
}
