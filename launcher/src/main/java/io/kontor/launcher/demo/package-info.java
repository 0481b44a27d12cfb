/** Believable demo data: ninety days of business, played through the merchant API. */
@NullMarked
package io.kontor.launcher.demo;

import org.jspecify.annotations.NullMarked;
