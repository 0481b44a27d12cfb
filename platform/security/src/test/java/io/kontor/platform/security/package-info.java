@NullMarked
package io.kontor.platform.security;

import org.jspecify.annotations.NullMarked;
