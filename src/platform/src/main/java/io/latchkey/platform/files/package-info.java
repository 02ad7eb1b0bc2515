/**
 * Files that people upload: what they may be, and where they are kept. A feature keeps a row for each file (whose it is,
 * what it is called, its digest) and the content in the {@link io.latchkey.platform.files.FileStore}.
 */
package io.latchkey.platform.files;
