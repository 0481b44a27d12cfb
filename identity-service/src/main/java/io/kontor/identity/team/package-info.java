/** Staff of a client, their permission groups, and who one is oneself. */
@NullMarked
package io.kontor.identity.team;

import org.jspecify.annotations.NullMarked;
