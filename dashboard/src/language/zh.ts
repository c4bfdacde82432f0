import type { Messages } from './messages';

const areas = import.meta.glob<Messages>('../**/strings/zh.json', { eager: true, import: 'default' });

export default Object.assign({}, ...Object.values(areas)) as Messages;
