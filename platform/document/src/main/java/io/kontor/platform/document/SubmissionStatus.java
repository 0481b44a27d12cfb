package io.kontor.platform.document;

/** What a document's status means for its pages; each kind of document has its own enumeration. */
public interface SubmissionStatus {
  /** Whether pages may still be added. */
  boolean acceptsPages();

  /** Whether it was submitted and waits for a decision. */
  boolean isSubmitted();
}
