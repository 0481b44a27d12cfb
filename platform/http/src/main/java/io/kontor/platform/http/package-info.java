/** What all our servers have in common: well-formed requests, blame, and errors as answers. */
@NullMarked
package io.kontor.platform.http;

import org.jspecify.annotations.NullMarked;
