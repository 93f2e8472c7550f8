package org.komshi.demo;

import java.util.List;
import org.komshi.identity.Person;
import org.komshi.organisations.Represented;

/** @param acting the organisations this person acts for */
public record CastMember(Person person, MemberPart part, List<Represented> acting) {}
