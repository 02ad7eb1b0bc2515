/** JSON as strict as money needs it: nothing guessed, nothing ignored, everything bounded. */
package io.latchkey.platform.json;
