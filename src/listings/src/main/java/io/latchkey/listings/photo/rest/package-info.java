/** Photos over HTTP: uploading and arranging them, and the pictures themselves. */
package io.latchkey.listings.photo.rest;
