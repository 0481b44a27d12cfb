package io.kontor.wallet;

import io.kontor.platform.test.ReadBackRules;
import io.kontor.platform.test.ServiceTest;

@ServiceTest
class ReadBackIT extends ReadBackRules {}
