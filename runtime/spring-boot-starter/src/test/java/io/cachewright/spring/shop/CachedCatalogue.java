package io.cachewright.spring.shop;

import org.springframework.stereotype.Component;

/** Called like one of ours, and somebody's own. */
@Component
public class CachedCatalogue extends Catalogue {}
