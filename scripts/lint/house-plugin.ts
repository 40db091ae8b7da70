import { bordersRule } from './borders-rule.ts';
import { noClockRule } from './no-clock-rule.ts';

/** The rules oxlint has no word for; `oxlint.config.ts` loads them as `house/...`. */
const housePlugin = {
  meta: { name: 'house' },
  rules: { borders: bordersRule, 'no-clock': noClockRule },
};

export default housePlugin;
