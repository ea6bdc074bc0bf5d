package io.symplex.scripts.run;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A headless Chromium, driven by its DevTools protocol over a web socket on this machine.
 *
 * <p>It tells every request that a page makes and everything it writes on its console. Messages are small and their
 * form is known, so they are read by patterns.
 */
final class Browser implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 90;
    private static final Pattern ID = Pattern.compile("^\\{\"id\":(\\d+),");

    private final Process process;
    private final WebSocket socket;
    private final Map<Integer, CompletableFuture<String>> answers = new ConcurrentHashMap<>();
    private final List<String> events = new CopyOnWriteArrayList<>();
    private final Map<String, CompletableFuture<String>> awaited = new ConcurrentHashMap<>();
    private int calls;
    private String session = "";

    private Browser(Process process, URI address) throws Exception {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, new Listener())
                .get(PATIENCE_SECONDS, SECONDS);
    }

    /** Returns the program, if it is installed. */
    static Optional<Path> program() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Starts it with one blank page.
     *
     * @param program where it is
     * @param profile an empty folder for what it keeps
     */
    static Browser start(Path program, Path profile) throws Exception {
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--disable-dev-shm-usage",
                        "--remote-debugging-address=127.0.0.1",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("chromium.log").toFile())
                .start();
        try {
            Browser browser = new Browser(process, address(process, profile.resolve("DevToolsActivePort")));
            browser.open();
            return browser;
        } catch (Exception e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** The file names the port and the path once it listens. */
    private static URI address(Process process, Path file) throws IOException, InterruptedException {
        long end = System.nanoTime() + SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end && process.isAlive()) {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            if (lines.size() >= 2) {
                return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
            }
            Thread.sleep(50);
        }
        throw new IOException("Chromium does not listen");
    }

    private void open() throws Exception {
        String target = text(call("Target.createTarget", "{\"url\":\"about:blank\"}"), "targetId");
        String attached = call("Target.attachToTarget", "{\"targetId\":\"" + target + "\",\"flatten\":true}");
        session = text(attached, "sessionId");
        for (String domain : List.of("Page", "Network", "Runtime", "Log")) {
            call(domain + ".enable", "{}");
        }
    }

    /** Shows what is before it goes on: a width and height in CSS pixels, and whether the user prefers dark pages. */
    void view(int width, int height, boolean dark) throws Exception {
        call(
                "Emulation.setDeviceMetricsOverride",
                "{\"width\":" + width + ",\"height\":" + height + ",\"deviceScaleFactor\":1,\"mobile\":false}");
        call(
                "Emulation.setEmulatedMedia",
                "{\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\"" + (dark ? "dark" : "light") + "\"}]}");
    }

    /** Opens a file and waits until it is there with its fonts. */
    void open(Path page) throws Exception {
        events.clear();
        CompletableFuture<String> loaded = new CompletableFuture<>();
        awaited.put("Page.loadEventFired", loaded);
        call("Page.navigate", "{\"url\":\"" + page.toUri() + "\"}");
        loaded.get(PATIENCE_SECONDS, SECONDS);
        evaluate("document.fonts.ready.then(() => 'ready')");
    }

    /** Returns the addresses of what the page asked for, itself first. */
    List<String> requests() {
        return events.stream()
                .filter(event -> event.contains("\"method\":\"Network.requestWillBeSent\""))
                .map(event -> text(event, "url"))
                .toList();
    }

    /** Returns what the page complained of: on the console, in the log, by an exception. */
    List<String> complaints() {
        return events.stream()
                .filter(event -> event.contains("\"method\":\"Log.entryAdded\"")
                        || event.contains("\"method\":\"Runtime.consoleAPICalled\"")
                        || event.contains("\"method\":\"Runtime.exceptionThrown\"")
                        || event.contains("\"method\":\"Network.loadingFailed\""))
                .toList();
    }

    /** Returns the text that a JavaScript expression, or its promise, comes to. */
    String evaluate(String expression) throws Exception {
        String quoted = expression.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        String answer = call(
                "Runtime.evaluate",
                "{\"expression\":\"String(" + "await (" + quoted + "))\",\"awaitPromise\":true,\"replMode\":true,"
                        + "\"returnByValue\":true}");
        return text(answer, "value");
    }

    /** Saves a picture of what the window shows. */
    void screenshot(Path file) throws Exception {
        Files.write(
                file, Base64.getDecoder().decode(text(call("Page.captureScreenshot", "{\"format\":\"png\"}"), "data")));
    }

    /** Saves the page as it would be printed. */
    void print(Path file) throws Exception {
        Files.write(
                file,
                Base64.getDecoder().decode(text(call("Page.printToPDF", "{\"preferCSSPageSize\":true}"), "data")));
    }

    private String call(String method, String parameters) throws Exception {
        int id = ++calls;
        CompletableFuture<String> answer = new CompletableFuture<>();
        answers.put(id, answer);
        String to = session.isEmpty() ? "" : ",\"sessionId\":\"" + session + "\"";
        socket.sendText("{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + parameters + to + "}", true)
                .get(PATIENCE_SECONDS, SECONDS);
        String text = answer.get(PATIENCE_SECONDS, SECONDS);
        if (text.contains("\"error\":{") || text.contains("\"exceptionDetails\":{")) {
            throw new IOException(method + ": " + text);
        }
        return text;
    }

    private static String text(String message, String key) {
        Matcher found =
                Pattern.compile("\"" + key + "\":\"((?:[^\"\\\\]|\\\\.)*+)\"").matcher(message);
        if (!found.find()) {
            throw new IllegalStateException("no " + key + " in " + message);
        }
        return found.group(1).replace("\\n", "\n").replace("\\\"", "\"").replace("\\\\", "\\");
    }

    @Override
    public void close() {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        socket.abort();
        process.destroy();
        for (ProcessHandle handle : all) {
            handle.onExit().completeOnTimeout(handle, 5, SECONDS).join();
            handle.destroyForcibly();
            handle.onExit().completeOnTimeout(handle, 10, SECONDS).join();
        }
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            message.append(data);
            if (last) {
                received(message.toString());
                message.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void received(String text) {
            Matcher id = ID.matcher(text);
            if (id.find()) {
                answers.remove(Integer.valueOf(id.group(1))).complete(text);
                return;
            }
            events.add(text);
            awaited.forEach((method, future) -> {
                if (text.startsWith("{\"method\":\"" + method + "\"")) {
                    future.complete(text);
                }
            });
        }
    }
}
