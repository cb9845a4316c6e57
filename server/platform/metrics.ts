/** Figures for Prometheus (PLA-31). Labels hold route patterns and names, never data. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

export class Metrics {
  readonly registry = new Registry()
  readonly requests = new Histogram({
    name: 'throughcare_request_seconds', help: 'Duration of requests by route and status', labelNames: ['route', 'status'] as const,
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10], registers: [this.registry],
  })
  readonly refusals = new Counter({ name: 'throughcare_refusals_total', help: 'Refusals by code', labelNames: ['code'] as const, registers: [this.registry] })
  readonly dispatched = new Counter({ name: 'throughcare_dispatched_total', help: 'Outbox rows handed on', registers: [this.registry] })
  readonly sockets = new Gauge({ name: 'throughcare_sockets', help: 'Open live connections', registers: [this.registry] })
  readonly sealLag = new Gauge({ name: 'throughcare_seal_lag_seconds', help: 'Age of the oldest audit row without a seal', registers: [this.registry] })

  constructor(withProcess = true) {
    if (withProcess) collectDefaultMetrics({ register: this.registry, prefix: 'throughcare_' })
  }
}
