/** Of a subgraph that refuses what the gateway signs: the fault is between the two, and none of who asked. */
export const disbelieved =
  'it does not believe this gateway: look at its GATEWAY_PUBLIC_KEY, our GATEWAY_SIGNING_KEY, and both clocks';
