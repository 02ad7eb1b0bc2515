/**
 * The event feed: facts written in the transaction of the change, numbered after the commit without gaps, read by long
 * polling, applied once by the consumers that copy them.
 */
package io.latchkey.platform.feed;
