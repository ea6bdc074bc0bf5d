package io.symplex.scripts.page;

import io.symplex.plot.Figure;

/** Figures within a page, whose names are its own: the same figure may stand in it twice. */
final class InlineSvg {

    private InlineSvg() {}

    /**
     * Returns a figure as an element.
     *
     * @param number its number in the page
     */
    static String of(Figure figure, int number) {
        return figure.toSvg()
                .replaceAll("\\bid=\"(?=\\w)", "id=\"figure-" + number + "-")
                .replaceAll("url\\(#", "url(#figure-" + number + "-")
                .replaceAll("href=\"#", "href=\"#figure-" + number + "-")
                .strip();
    }
}
