@NullMarked
package io.kontor.platform.crash;

import org.jspecify.annotations.NullMarked;
