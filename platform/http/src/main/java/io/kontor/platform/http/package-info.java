/** What all our servers have in common: well-formed requests, and exceptions as error answers. */
@NullMarked
package io.kontor.platform.http;

import org.jspecify.annotations.NullMarked;
