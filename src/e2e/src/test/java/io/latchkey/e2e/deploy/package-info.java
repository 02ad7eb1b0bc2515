/** Containers and manifests, compared with the code they deploy. */
package io.latchkey.e2e.deploy;
