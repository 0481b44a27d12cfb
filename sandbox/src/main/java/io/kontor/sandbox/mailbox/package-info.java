/** Every mail the platform sends ends here, readable in a browser and over JSON. */
@NullMarked
package io.kontor.sandbox.mailbox;

import org.jspecify.annotations.NullMarked;
