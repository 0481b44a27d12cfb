/** The two JSON dialects: PascalCase of the merchant contract, camelCase everywhere else. */
@NullMarked
package io.kontor.platform.json;

import org.jspecify.annotations.NullMarked;
