/** Benchmarks, each figure a ratio in one run. */
package io.latchkey.bench;
