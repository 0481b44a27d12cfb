package io.kontor.platform.files;

/** How far a document is, as far as its pages go; each kind of document has its own enumeration. */
public interface HandInStatus {
  /** Whether pages may still be added. */
  boolean takesPages();

  /** Whether it was handed in and waits for a word on it. */
  boolean isHandedIn();
}
