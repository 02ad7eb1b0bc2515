/** A small service made of nothing but platform, for platform's own tests. */
package io.latchkey.platform.sample;
