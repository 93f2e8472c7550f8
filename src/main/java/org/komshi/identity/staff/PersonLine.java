package org.komshi.identity.staff;

import java.util.List;
import java.util.UUID;

/** A person in the list. @param roles words of the roles in force */
public record PersonLine(UUID id, String name, String email, List<String> roles) {}
