// Graphql asks once, when it is loaded, whether it may leave out what helps in development: a second look at each object
// that is of no type of its own. With it the matrix of access takes half as long again.
const { NODE_ENV } = process.env;
process.env['NODE_ENV'] = 'production';
require('graphql/jsutils/instanceOf');
process.env['NODE_ENV'] = NODE_ENV;
