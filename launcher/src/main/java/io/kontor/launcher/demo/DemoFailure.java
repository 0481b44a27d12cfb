package io.kontor.launcher.demo;

/** The demo data could not be played; says at which call. */
public final class DemoFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DemoFailure(String message) {
    super(message);
  }
}
