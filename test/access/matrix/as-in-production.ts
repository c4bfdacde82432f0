// Imported first: graphql asks it once, and checks every object twice where it is not so. The matrix is executed as it is
// in the world, in two thirds of the time.
// oxlint-disable-next-line node/no-process-env -- this is what graphql reads
process.env['NODE_ENV'] = 'production';
