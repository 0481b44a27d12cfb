/** The OpenAPI document of a service, generated from its controllers. */
@NullMarked
package io.kontor.platform.docs;

import org.jspecify.annotations.NullMarked;
