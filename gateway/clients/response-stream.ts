import type { ServerResponse } from 'node:http';
import type { FormattedExecutionResult } from 'graphql';
import { UnreachableCaseError } from '../../platform/errors';
import type { EndReason, LiveEvent, LiveSink } from '../live/live';
import type { Framing } from './framing';
import { expired } from './expiry';
import { highWaterMark } from './high-water-mark';

// Whoever takes nothing would hold what was written to it for as long as it pleases.
const closingLimit = 5_000; // 5 seconds
const firstReturn = 500; // milliseconds until the first client comes back
const returnsOver = 3_000; // 3 seconds from the first to the last

/** Writes one subscription, or one answer, as the body of an HTTP response. */
export class ResponseStream implements LiveSink {
  private heartbeat: NodeJS.Timeout | undefined;
  private over = false;

  /** `heartbeatEvery` in milliseconds; as the protocol wants it where not given. */
  constructor(
    private readonly response: ServerResponse,
    private readonly framing: Framing,
    private readonly heartbeatEvery = framing.heartbeatEvery,
  ) {
    response.once('close', () => this.stop());
  }

  /** Nothing is written any more. */
  get isOver(): boolean {
    return this.over;
  }

  /** Sends the headers, once; there is nothing but this protocol to answer with from then on. */
  begin(): void {
    const { response, framing } = this;
    if (response.headersSent || this.over) return;
    response.writeHead(200, {
      'content-type': framing.contentType,
      'cache-control': 'no-store',
      // A proxy that collects an answer before it passes it on would hold back the first events.
      'x-accel-buffering': 'no',
    });
    response.write(framing.opening);
    this.heartbeat = setInterval(() => {
      // Whoever takes nothing is not sent more of it.
      if (this.isWritable()) response.write(framing.heartbeat);
    }, this.heartbeatEvery);
  }

  /** The subscription stands; the cursor says where, so that a client that loses it before its first event can go on. */
  stand(cursor: string | undefined): void {
    if (this.over) return;
    this.begin();
    const place = cursor === undefined ? '' : this.framing.place(cursor);
    if (place) this.response.write(place);
  }

  isWritable(): boolean {
    return this.response.writableLength < highWaterMark;
  }

  onceWritable(callback: () => void): void {
    this.response.once('drain', callback);
  }

  send(event: LiveEvent): void {
    this.begin();
    this.response.write(this.framing.event(event));
  }

  end(reason: EndReason, lastResult?: FormattedExecutionResult): void {
    switch (reason) {
      case 'completed':
      case 'failed':
        this.close(lastResult);
        break;
      case 'expired':
        this.close(expired);
        break;
      case 'lagged':
        // What waits to be taken would be held for as long as the client pleases.
        this.stop();
        this.response.destroy();
        break;
      case 'shutdown':
        this.askBack();
        break;
      case 'left':
      case 'disconnected': // nobody is there
        this.response.destroy();
        break;
      default:
        throw new UnreachableCaseError(reason);
    }
  }

  /** Ends it as the protocol does, so that the client does not come back. */
  finish(lastResult?: FormattedExecutionResult): void {
    if (this.over) return;
    this.begin();
    this.stop();
    this.response.end(this.framing.closing(lastResult));
  }

  /** The same, for a client that may take nothing any more. */
  private close(lastResult: FormattedExecutionResult | undefined): void {
    this.finish(lastResult);
    this.limitClosing();
  }

  /** Ends the body, and tells the client to come back: each after a while of its own, not all at once. */
  private askBack(): void {
    if (this.over) return;
    this.begin();
    this.stop();
    this.response.end(this.framing.farewell(Math.round(firstReturn + Math.random() * returnsOver)));
    this.limitClosing();
  }

  private limitClosing(): void {
    const { response } = this;
    const limit = setTimeout(() => response.destroy(), closingLimit).unref();
    response.once('close', () => clearTimeout(limit));
  }

  private stop(): void {
    this.over = true;
    clearInterval(this.heartbeat);
  }
}
