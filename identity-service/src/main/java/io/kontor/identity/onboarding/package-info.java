/** How an operator opens a client: account, first key, first member of staff. */
@NullMarked
package io.kontor.identity.onboarding;

import org.jspecify.annotations.NullMarked;
