/** The listings service: what is offered, by whom, where and on what terms; search. */
package io.latchkey.listings;
