package io.symplex.scripts.page;

import java.time.ZonedDateTime;

/**
 * What a page says of how it was made, beside what the run itself tells.
 *
 * @param symplex the version of Symplex
 * @param java the version of Java and its vendor
 * @param made when
 */
public record PageFacts(String symplex, String java, ZonedDateTime made) {}
