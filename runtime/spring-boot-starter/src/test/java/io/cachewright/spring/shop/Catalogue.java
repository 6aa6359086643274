package io.cachewright.spring.shop;

import org.springframework.stereotype.Component;

/** Has nothing cached. */
@Component
public class Catalogue {}
