/** Identity-service: clients, their staff and API keys, and their users. */
@NullMarked
package io.kontor.identity;

import org.jspecify.annotations.NullMarked;
