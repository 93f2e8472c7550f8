package org.komshi.audit;

import java.util.UUID;

/** A thing or a person of some room, as the floor speaks of it: {@code ("call", id)}. */
public record Ref(String kind, UUID id) {}
