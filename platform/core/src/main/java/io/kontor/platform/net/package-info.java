/** Addresses that others give us: URLs of web pages and receivers, IP addresses of payers. */
@NullMarked
package io.kontor.platform.net;

import org.jspecify.annotations.NullMarked;
