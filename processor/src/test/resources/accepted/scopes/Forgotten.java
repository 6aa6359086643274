package scopes;

import jakarta.inject.Scope;

@Scope
@interface Forgotten {}
