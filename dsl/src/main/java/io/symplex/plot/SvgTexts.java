package io.symplex.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Says of every text in an SVG how long it is in Inter, so that what is shown in another font takes no more room.
 *
 * <p>Without that a wider font would run into the axis, the next name of a legend or the edge.
 */
final class SvgTexts {

    private SvgTexts() {}

    /** Sets the lengths below an element whose texts inherit a size and a weight. */
    static void setLengths(Element element, String inheritedSize, String inheritedWeight) {
        String size = own(element, "font-size", inheritedSize);
        String weight = own(element, "font-weight", inheritedWeight);
        if (element.getTagName().equals("text")) {
            setLength(element, Float.parseFloat(size.replace("px", "")), weight.equals("600"));
            return;
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                setLengths(inner, size, weight);
            }
        }
    }

    private static String own(Element element, String attribute, String inherited) {
        return element.hasAttribute(attribute) ? element.getAttribute(attribute) : inherited;
    }

    private static void setLength(Element text, float size, boolean semiBold) {
        double width = Typeface.widthInInter(text.getTextContent(), size, semiBold);
        if (width > 0) {
            BigDecimal rounded = new BigDecimal(width).setScale(2, RoundingMode.HALF_EVEN);
            text.setAttributeNS(null, "textLength", rounded.toPlainString());
            text.setAttributeNS(null, "lengthAdjust", "spacingAndGlyphs");
        }
    }
}
