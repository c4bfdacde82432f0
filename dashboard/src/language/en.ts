import type { Messages } from './messages';

const areas = import.meta.glob<Messages>('../**/strings/en.json', { eager: true, import: 'default' });

export default Object.assign({}, ...Object.values(areas)) as Messages;
