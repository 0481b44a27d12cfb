/** The filter chains: merchants, people on the API, people elsewhere. */
@NullMarked
package io.kontor.gateway.security;

import org.jspecify.annotations.NullMarked;
