package io.symplex.scripts.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Opens a page in headless Chromium. Its pictures stay in {@code target/screenshots}, to be looked at. */
@Timeout(300)
final class BrowserTest {

    private static final Path PICTURES = Path.of("target", "screenshots");

    @TempDir
    private static Path folder;

    private static Path page;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(
                Browser.program().isPresent(),
                "no Chromium (Debian's package chromium) under /usr/bin: no page is opened in a browser");
        Commands symplex = new Commands(folder);
        page = folder.resolve("page.html");
        assertThat(symplex.run("render", "notebooks/02_neural_hamiltonian.jsh", "--fast", "-o", page.toString()))
                .as(symplex.err())
                .isZero();
        browser = Browser.start(Browser.program().orElseThrow(), Files.createDirectory(folder.resolve("profile")));
        Files.createDirectories(PICTURES);
    }

    @AfterAll
    static void stop() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"light, 1300, 1000, false", "dark, 1300, 1000, true", "narrow, 390, 844, false"})
    void aPageOpensWithoutAComplaintOrARequest(String name, int width, int height, boolean dark) throws Exception {
        browser.view(width, height, dark);

        browser.open(page);

        browser.screenshot(PICTURES.resolve(name + ".png"));
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests().stream().filter(url -> !url.startsWith("data:")))
                .as("only the page itself")
                .containsExactly(page.toUri().toString());
        assertThat(browser.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo(dark ? "rgb(21, 24, 28)" : "rgb(255, 255, 255)");
        assertThat(browser.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing sticks out at the side")
                .isEqualTo("true");
        assertThat(Files.size(PICTURES.resolve(name + ".png"))).isGreaterThan(20_000);
    }

    @Test
    void formulasAreLaidOutInTheirFonts() throws Exception {
        browser.view(1300, 1000, false);
        browser.open(page);

        assertThat(Integer.parseInt(browser.evaluate("document.querySelectorAll('.katex-html').length")))
                .isGreaterThan(20);
        assertThat(browser.evaluate("[...document.querySelectorAll('.katex-html')].filter(box =>"
                        + " box.getBoundingClientRect().width < 4 || box.getBoundingClientRect().height < 8).length"))
                .as("boxes without a size")
                .isEqualTo("0");
        assertThat(browser.evaluate("document.querySelectorAll('.katex-error').length"))
                .isEqualTo("0");
        assertThat(browser.evaluate("[...document.fonts].filter(font => font.status == 'loaded').length >= 3"))
                .isEqualTo("true");
        assertThat(browser.evaluate("[...document.fonts].filter(font => font.status == 'error').length"))
                .isEqualTo("0");
        assertThat(browser.evaluate("(() => { const f = document.querySelector('.formula:has(.mfrac)');"
                        + " return f.getBoundingClientRect().height > 40; })()"))
                .as("a fraction is higher than a line")
                .isEqualTo("true");
    }

    @Test
    void figuresTextAndContentsAreAccessible() throws Exception {
        browser.open(page);

        assertThat(browser.evaluate(
                        "[...document.querySelectorAll('figure svg')].every(svg => svg.getAttribute('role') =="
                                + " 'img' && svg.querySelector('title').textContent.length > 3 && svg.querySelector('text'))"
                                + " && document.querySelectorAll('figure svg').length"))
                .isEqualTo("5");
        assertThat(browser.evaluate("(() => { const ids = [...document.querySelectorAll('[id]')].map(e => e.id);"
                        + " return ids.length - new Set(ids).size; })()"))
                .as("names that stand twice")
                .isEqualTo("0");
        assertThat(browser.evaluate("[...document.querySelectorAll('nav a')].every(a =>"
                        + " document.getElementById(decodeURIComponent(a.hash.slice(1))))"))
                .isEqualTo("true");
        assertThat(browser.evaluate("document.documentElement.lang + document.querySelectorAll('h1').length"))
                .isEqualTo("en1");
        assertThat(browser.evaluate("document.scripts.length")).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void everyColourOfTextHasContrast(boolean dark) throws Exception {
        browser.view(1300, 1000, dark);
        browser.open(page);

        String least = browser.evaluate(
                "(() => {"
                        + "const light = c => { const v = c / 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; };"
                        + "const y = s => { const [r, g, b] = s.match(/[\\d.]+/g).map(Number);"
                        + " return 0.2126 * light(r) + 0.7152 * light(g) + 0.0722 * light(b); };"
                        + "const ratio = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);"
                        + "const behind = e => { for (; e; e = e.parentElement) { const b = getComputedStyle(e).backgroundColor;"
                        + " if (!/, 0\\)$|transparent/.test(b)) return b; } return 'rgb(255,255,255)'; };"
                        + "let least = 99; for (const e of document.querySelectorAll('body *:not(svg *)'))"
                        + " if ([...e.childNodes].some(n => n.nodeType == 3 && n.textContent.trim()))"
                        + " least = Math.min(least, ratio(y(getComputedStyle(e).color), y(behind(e)))); return least.toFixed(2); })()");

        assertThat(Double.parseDouble(least)).as("WCAG AA").isGreaterThan(4.5);
    }

    @Test
    void aPageIsPrintedWhole() throws Exception {
        browser.view(1300, 1000, true);
        browser.open(page);

        browser.print(PICTURES.resolve("printed.pdf"));

        assertThat(PICTURES.resolve("printed.pdf")).isNotEmptyFile();
        assertThat(Files.size(PICTURES.resolve("printed.pdf"))).isGreaterThan(50_000);
    }
}
