package io.kontor.identity;

import io.kontor.platform.test.Api;
import io.kontor.platform.test.RequestBodies;
import io.kontor.platform.test.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServiceTest
class RequestBodiesIT {
  @Autowired ApplicationContext service;
  @Autowired Api api;

  @Test
  void refuseMembersGivenTwiceAndOddNumbers() {
    RequestBodies.verify(service, api);
  }
}
