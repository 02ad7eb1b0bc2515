/** What an error is, before HTTP: a stable code, a status and a title; every service has one enum of them. */
package io.latchkey.kernel.problem;
