/** JMH benchmarks of the engines, with the targets they are held against. */
package io.latchkey.bench.engine;
