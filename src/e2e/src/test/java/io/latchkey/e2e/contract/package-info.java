/** What we promise in writing (OpenAPI files, problems), compared with the code. */
package io.latchkey.e2e.contract;
