/** API keys and the tokens they are exchanged for. */
@NullMarked
package io.kontor.identity.key;

import org.jspecify.annotations.NullMarked;
