/** Durable timers and retries: rows of the service's own database, worked on by db-scheduler, safe with replicas. */
package io.latchkey.platform.job;
