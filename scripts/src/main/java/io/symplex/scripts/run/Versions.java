package io.symplex.scripts.run;

import io.symplex.scripts.page.PageFacts;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** What runs: versions of Symplex and of Java. */
final class Versions {

    private Versions() {}

    /** Returns the version in the archive's manifest. */
    static String symplex() {
        return Optional.ofNullable(Versions.class.getPackage().getImplementationVersion())
                .orElse("(development)");
    }

    /** Returns what a page made now says of them. */
    static PageFacts facts() {
        String java = Runtime.version().toString().replaceFirst("[+-].*", "") + " (" + System.getProperty("java.vendor")
                + ", " + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ")";
        return new PageFacts(symplex(), java, ZonedDateTime.now(ZoneId.systemDefault()));
    }
}
