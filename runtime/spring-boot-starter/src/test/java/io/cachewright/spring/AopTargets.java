package io.cachewright.spring;

import org.springframework.test.util.AopTestUtils;

/** What is behind a proxy, where a test looks at fields. */
final class AopTargets {
    private AopTargets() {}

    static Object of(Object proxy) {
        return AopTestUtils.getUltimateTargetObject(proxy);
    }
}
