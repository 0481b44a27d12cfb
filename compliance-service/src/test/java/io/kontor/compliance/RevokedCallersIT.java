package io.kontor.compliance;

import io.kontor.platform.test.Api;
import io.kontor.platform.test.RevokedCallers;
import io.kontor.platform.test.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@ServiceTest
class RevokedCallersIT {
  @Autowired Api api;
  @Autowired Environment environment;

  @Test
  void areRefusedAtOnce() {
    RevokedCallers.areRefused(api, environment);
  }
}
